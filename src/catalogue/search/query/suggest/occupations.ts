import { stem } from '../../text/stem.ts';
import type { Occupation } from '../../text/synonyms.ts';
import type { Completion } from './completions.ts';

/** Official lists have thousands of names for one letter; nobody chooses among them. */
const SHORTEST = 3;
const MOST_TRIED = 400;

/**
 * Up to `most` occupations that begin as typed (folded) and are taught somewhere now: those with the most offers in their topics
 * first, of several forms of a name the shortest.
 */
export function occupationsLike(
  occupations: readonly Occupation[],
  offersOf: (topic: string) => number,
  typed: string,
  most: number,
): Completion[] {
  if (typed.length < SHORTEST) return [];
  const found = new Map<string, Completion>();
  const from = lowerBound(occupations, typed);
  for (let at = from; at < Math.min(from + MOST_TRIED, occupations.length); at++) {
    const occupation = occupations[at];
    if (occupation === undefined || !occupation.key.startsWith(typed)) break;
    // One in two topics counts twice, which is enough for an order.
    const offers = occupation.topics.reduce((sum, topic) => sum + offersOf(topic), 0);
    if (offers === 0) continue;
    const completion = completionOf(occupation, offers);
    // Altenpfleger and Altenpflegerin are one occupation here.
    const name = occupation.key.split(' ').map(stem).join(' ');
    const known = found.get(name);
    if (known === undefined || known.key.length > completion.key.length)
      found.set(name, completion);
  }
  return [...found.values()]
    .sort((a, b) => b.score - a.score || a.key.length - b.key.length || (a.key < b.key ? -1 : 1))
    .slice(0, most);
}

function completionOf({ key, shown }: Occupation, offers: number): Completion {
  return { kind: 'occupation', key, text: shown, value: '', score: offers };
}

function lowerBound(occupations: readonly Occupation[], typed: string): number {
  let low = 0;
  let high = occupations.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((occupations[middle]?.key ?? '') < typed) low = middle + 1;
    else high = middle;
  }
  return low;
}
