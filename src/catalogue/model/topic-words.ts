import type { Term } from '../../network/index.ts';
import { foldedWords } from './words.ts';

/** Shorter words match whole words only: "mode" must not find "Moderation", "akt" not "aktuell". */
const SHORTEST_BEGINNING = 5;
/** Letters by which sought words are grouped; a list of terms has some 1,500 words, a title ten. */
const KEY_LENGTH = 3;

export interface TopicWord {
  readonly topic: Term;
  readonly folded: string;
  readonly isWhole: boolean;
}

/** The words of all topics, laid out for finding those in a text with one look per word of the text. */
export class WordIndex {
  private readonly byBeginning = new Map<string, TopicWord[]>();

  constructor(topics: readonly Term[]) {
    for (const topic of topics) {
      for (const word of topic.match.words) this.add(topic, word);
    }
  }

  /** Sought words in a folded text: 2 = stands there as a whole word or phrase, 1 = only as the beginning of one. */
  find(text: string): ReadonlyMap<TopicWord, 1 | 2> {
    const found = new Map<TopicWord, 1 | 2>();
    for (
      let at = text.indexOf(' ');
      at >= 0 && at + 1 < text.length;
      at = text.indexOf(' ', at + 1)
    ) {
      const start = at + 1;
      for (let length = 1; length <= KEY_LENGTH; length++) {
        for (const word of this.byBeginning.get(text.slice(start, start + length)) ?? []) {
          if (!text.startsWith(word.folded, start)) continue;
          const endsHere = text[start + word.folded.length] === ' ';
          if (endsHere) found.set(word, 2);
          else if (!word.isWhole && !found.has(word)) found.set(word, 1);
        }
      }
    }
    return found;
  }

  private add(topic: Term, word: string): void {
    const folded = foldedWords(word).trim();
    if (folded === '') return;
    // "ki-" is the word "KI" before a hyphen, never the beginning of "Kinder".
    const isWhole = folded.length < SHORTEST_BEGINNING || /[-/]$/.test(word);
    const beginning = folded.slice(0, KEY_LENGTH);
    const same = this.byBeginning.get(beginning);
    const entry = { topic, folded, isWhole };
    if (same === undefined) this.byBeginning.set(beginning, [entry]);
    else same.push(entry);
  }
}

const indexes = new WeakMap<readonly Term[], WordIndex>();

/** The index of a list of topics, built once per list. */
export function wordIndexOf(topics: readonly Term[]): WordIndex {
  const known = indexes.get(topics);
  if (known !== undefined) return known;
  const built = new WordIndex(topics);
  indexes.set(topics, built);
  return built;
}
