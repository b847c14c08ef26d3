import type { Term } from '../../network/index.ts';
import { type WordIndex, wordIndexOf } from './topic-words.ts';
import { foldedWords } from './words.ts';

export interface TopicSigns {
  readonly title: string;
  readonly subtitle: string | null;
  readonly keywords: readonly string[];
  /** Codes of the DVV category list, e.g. `5.02`. */
  readonly categories: readonly string[];
}

/** More topics than this would make every course appear everywhere. */
const MOST_TOPICS = 4;
/** Some programs add a dozen keywords of their own to each course; what the title says stands before all of them. */
const TITLE_WEIGHT = 20;

/**
 * Keys of the topics that an offer's title, subtitle and keywords point to, best first, at most four; none is a valid answer. The
 * title counts more than the rest, a whole word more than the beginning of one. A topic of the first level counts only where none
 * of its children was found, DVV categories only where no word was (the longest fitting code wins).
 */
export function mapTopics(signs: TopicSigns, topics: readonly Term[]): string[] {
  const found = byWords(signs, wordIndexOf(topics));
  const scores = found.size > 0 ? found : byCategories(signs.categories, topics);
  const parents = new Set([...scores.keys()].map((topic) => topic.parent));
  return [...scores]
    .filter(([topic]) => !parents.has(topic.key))
    .sort(
      ([a, scoreOfA], [b, scoreOfB]) =>
        scoreOfB - scoreOfA || topics.indexOf(a) - topics.indexOf(b),
    )
    .slice(0, MOST_TOPICS)
    .map(([topic]) => topic.key);
}

function byWords(
  { title, subtitle, keywords }: TopicSigns,
  words: WordIndex,
): ReadonlyMap<Term, number> {
  const scores = new Map<Term, number>();
  const count = (text: string, weight: number): void => {
    for (const [word, quality] of words.find(foldedWords(text))) {
      scores.set(word.topic, (scores.get(word.topic) ?? 0) + weight * quality);
    }
  };
  count(title, TITLE_WEIGHT);
  count([subtitle ?? '', ...keywords].join(' | '), 1);
  return scores;
}

function byCategories(
  categories: readonly string[],
  topics: readonly Term[],
): ReadonlyMap<Term, number> {
  let longest = 0;
  const lengths = new Map<Term, number>();
  for (const topic of topics) {
    for (const code of topic.match.dvv) {
      const fits = categories.some(
        (category) => category === code || category.startsWith(`${code}.`),
      );
      if (!fits) continue;
      lengths.set(topic, Math.max(code.length, lengths.get(topic) ?? 0));
      longest = Math.max(longest, code.length);
    }
  }
  return new Map([...lengths].filter(([, length]) => length === longest));
}
