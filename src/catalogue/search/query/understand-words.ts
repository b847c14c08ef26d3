import { isCourseWord } from '../text/course-words.ts';
import { ellipsesOf, resolveEllipsis } from '../text/ellipses.ts';
import { joinedWordsOf } from '../text/joined-words.ts';
import { stem } from '../text/stem.ts';
import { isOtherInCapitals, isStopWord } from '../text/stop-words.ts';
import { MOST_LABEL_WORDS } from '../text/synonyms.ts';
import { nameTerm } from '../text/terms-of-word.ts';
import { type Word, wordsOf } from '../text/words.ts';
import type { PlaceFinder, WordRole } from '../types.ts';
import { parseQuestion } from './parse-question.ts';
import { WordReader } from './read-word.ts';
import { relatedWords } from './related-words.ts';
import type { IndexState } from './state.ts';
import type { Phrase, QueryWords, WordGroup } from './word-group.ts';

/** A word of the query with what it was understood as. */
export interface UnderstoodWord {
  /** As it was typed. */
  readonly shown: string;
  readonly role: WordRole;
  readonly group: WordGroup;
  readonly instead: string | null;
}

export interface UnderstoodWords {
  /** Null if the text has no word. */
  readonly words: QueryWords | null;
  /** The text with misspelt words replaced, or null. */
  readonly corrected: string | null;
  /** The text with a far more usual word instead of one that has hits; null if there is none. */
  readonly perhaps: string | null;
  readonly understood: readonly UnderstoodWord[];
}

/** `§ 43b`, `Paragraph 43b`: the number says it all, and many texts leave the word out. */
const PARAGRAPH = /^(?:paragra(?:f|ph)|abs|absatz|nr|nummer)$/;

/**
 * What the words of a query mean in this catalogue. All must be met: a word that means nothing makes the answer empty, none is
 * dropped silently. A word that has hits is never replaced.
 */
export function understandWords(
  state: IndexState,
  text: string,
  places: PlaceFinder | null = null,
): UnderstoodWords {
  const reader = new WordReader(state, places);
  const meant: Meant = { understood: [], phrases: [], excludedTerms: [], excludedPhrases: [] };
  let corrected = text;
  let perhaps = text;
  for (const { kind, text: part } of parseQuestion(text)) {
    if (kind === 'phrase') readPhrase(reader, part, meant);
    else if (kind === 'words') {
      for (const word of readWords(reader, part)) {
        meant.understood.push(word);
        const { instead } = word;
        if (instead !== null) corrected = corrected.replace(word.shown, () => instead);
        if (word.perhaps !== null) perhaps = perhaps.replace(word.shown, word.perhaps);
      }
    } else readExclusion(reader, part, kind === 'excludedPhrase', meant);
  }
  const { understood, phrases, excludedTerms, excludedPhrases } = meant;
  return {
    words:
      understood.length === 0 && phrases.length === 0
        ? null
        : {
            groups: understood
              .filter(({ role }) => role === 'word' || role === 'phrase')
              .map(({ group }) => group),
            boost: understood.filter(({ role }) => role === 'unimportant').flatMap((w) => w.group),
            phrases,
            excludedTerms,
            excludedPhrases,
          },
    corrected: corrected === text ? null : corrected,
    perhaps: perhaps === text || corrected !== text ? null : perhaps,
    understood,
  };
}

interface Meant {
  readonly understood: UnderstoodWord[];
  readonly phrases: Phrase[];
  readonly excludedTerms: string[];
  readonly excludedPhrases: Phrase[];
}

interface ReadWord extends UnderstoodWord {
  readonly perhaps: string | null;
}

function* readWords(reader: WordReader, text: string): Generator<ReadWord> {
  const all = wordsOf(text);
  const hasNumber = all.some(({ folded }) => /^\d/.test(folded));
  const isTelling = ({ folded }: Word) =>
    !isStopWord(folded) && !(hasNumber && PARAGRAPH.test(folded)) && !isCourseWord(stem(folded));
  const telling = all.some(isTelling) ? all.filter(isTelling) : all;
  for (const word of all) {
    if (telling.includes(word) || isStopWord(word.folded)) continue;
    const group = reader.exact(word);
    yield { shown: word.shown, role: 'unimportant', group, instead: null, perhaps: null };
  }
  const known = knownByNeighbours(reader, all, telling, text);
  const seen = new Set<string>();
  for (const [at, word] of telling.entries()) {
    const form = word.folded === word.folded.toLowerCase() ? stem(word.folded) : word.folded;
    if (seen.has(form)) continue;
    seen.add(form);
    const { group, instead, perhaps } = reader.read(word, known[at]);
    yield { shown: word.shown, role: 'word', group, instead, perhaps };
    // All words must be met: the others cannot change an empty answer.
    if (group.length === 0) return;
  }
}

/** Readings that a word has only with its neighbours: written as one, completed by them, or together a label of something. */
function knownByNeighbours(
  reader: WordReader,
  all: readonly Word[],
  telling: readonly Word[],
  text: string,
): WordGroup[] {
  const { finder } = reader;
  const known: WordGroup[] = telling.map(() => []);
  const add = (at: number, group: WordGroup) => {
    known[at] = [...(known[at] ?? []), ...group];
  };
  for (const [at, word] of telling.entries()) {
    const next = telling[at + 1];
    if (next !== undefined && all[all.indexOf(word) + 1] === next) {
      const joined = joinedGroup(reader, word, next);
      add(at, joined);
      add(at + 1, joined);
    }
    for (let length = 2; length <= MOST_LABEL_WORDS && at + length <= telling.length; length++) {
      const stems = telling.slice(at, at + length).map(({ folded }) => stem(folded));
      const group = relatedWords(finder, stems, true, Number.POSITIVE_INFINITY);
      for (let i = at; i < at + length; i++) add(i, group);
    }
  }
  for (const { key, piece } of ellipsesOf(text)) {
    const at = telling.findIndex(({ folded }) => folded === piece);
    if (at < 0) continue;
    for (const whole of resolveEllipsis(key, finder.state.lexicon.parts)) {
      add(at, finder.alternative({ terms: [stem(whole)], reading: 'parts', text: whole }));
    }
  }
  return known;
}

function joinedGroup({ finder }: WordReader, word: Word, next: Word): WordGroup {
  const joined = (word.folded + next.folded).toLowerCase();
  const shown = word.shown + next.shown.toLowerCase();
  return [
    ...finder.alternative({ terms: [stem(joined)], reading: 'joined', text: shown }),
    ...finder.alternative({ terms: [nameTerm(joined)], reading: 'name', text: shown }),
  ];
}

/** The words of a phrase also narrow the search and give it its order; words of grammar only have to stand in their place. */
function readPhrase(reader: WordReader, text: string, meant: Meant): void {
  const words = wordsOf(text);
  if (words.length === 0) return;
  meant.phrases.push(words.map(formsOf));
  for (const word of words) {
    if (isStopWord(word.folded)) continue;
    const group = reader.exact(word);
    meant.understood.push({ shown: word.shown, role: 'phrase', group, instead: null });
  }
}

/** As the word may stand in a text. */
const formsOf = ({ folded }: Word): string[] =>
  isOtherInCapitals(folded) ? [folded, folded.toUpperCase()] : [folded];

/**
 * An excluded word means all its forms and the compounds with it, anywhere in the offer, but nothing that is merely similar; the name
 * of a place means this very word; one with a hyphen means the words in this order and the joined word.
 */
function readExclusion(reader: WordReader, text: string, isPhrase: boolean, meant: Meant): void {
  const words = wordsOf(text);
  const group: WordGroup[] = [];
  const [first] = words;
  if (words.length === 1 && first !== undefined) {
    const isPlace = reader.isPlace(first);
    group.push(isPlace ? reader.names(first) : reader.exact(first));
    if (isPlace) meant.excludedPhrases.push([formsOf(first)]);
  } else if (words.length > 1) meant.excludedPhrases.push(words.map(formsOf));
  if (!isPhrase) for (const joined of joinedWordsOf(text)) group.push(reader.exact(joined));
  for (const { terms } of group.flat()) meant.excludedTerms.push(...terms);
  meant.understood.push({ shown: text, role: 'exclusion', group: group.flat(), instead: null });
}
