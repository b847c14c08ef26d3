import type { Term } from '../../../network/index.ts';
import type { SignText } from './signs-in.ts';
import { foundTerms } from './suggest-terms.ts';
import type { Suggestion } from './suggestion.ts';

const MOST_TOPICS = 3;
/** Below half of the best score a topic is only touched on. */
const ENOUGH = 0.5;
/** One word of a description ("rechnen", "Baustelle") is as a rule about something else. */
const ENOUGH_WORDS = 2;

/**
 * Topics that a course's words point to, best first, at most three. Where title, subtitle or keywords say something the description is
 * not asked. A parent counts only where none of its children was found; what is set already, or stands above it, is left out.
 */
export function suggestTopics(
  texts: readonly SignText[],
  topics: readonly Term[],
  set: readonly string[],
): Suggestion[] {
  const near = foundTerms(
    texts.filter(({ place }) => place !== 'description'),
    topics,
  );
  const found =
    near.length > 0
      ? near
      : foundTerms(texts, topics).filter(({ wordCount }) => wordCount >= ENOUGH_WORDS);
  const above = new Set([
    ...found.map(({ term }) => term.parent),
    ...topics.filter(({ key }) => set.includes(key)).map(({ parent }) => parent),
  ]);
  const own = found.filter(({ term }) => !above.has(term.key));
  const best = own[0]?.score ?? 0;
  return own
    .filter(({ score, term }) => score >= best * ENOUGH && !set.includes(term.key))
    .slice(0, MOST_TOPICS)
    .map(({ term, sign }) => ({ part: 'topics', value: term.key, sign }));
}
