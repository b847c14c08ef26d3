import type { Sort } from '../../model/offer-query.ts';

// The published order (/rangfolge) as two numbers, of which smaller ones are better. The first: what is sorted by, relevance
// step, bookable or not. The second: first start, distance. Offers equal in both take turns (take-turns.ts).

/** Scores that differ by less than about a tenth are one step: nobody would see why one is before the other. */
export const STEPS_PER_DOUBLING = 8;
const MOST_STEP = 16 * STEPS_PER_DOUBLING;
export const MOST_METRES = 1_048_575;
const STEP_FACTOR = 512;

/** Relevance step of each possible score. */
export const RELEVANCE_STEPS: Uint8Array = Uint8Array.from({ length: 65_536 }, (_, score) =>
  Math.round(Math.log2(score + 1) * STEPS_PER_DOUBLING),
);

/** Least score of each relevance step or, where a step has none, of the next. */
const LEAST_SCORES = Uint16Array.from({ length: MOST_STEP + 1 }, (_, step) =>
  RELEVANCE_STEPS.findIndex((own) => own >= step),
);

/** What is known of a hit when its place is decided. `start` is a day number, `metres` 0 where no centre is given. */
export interface Standing {
  readonly step: number;
  readonly isBookable: boolean;
  readonly start: number;
  readonly metres: number;
}

export function firstKey(primary: number, step: number, bookable: number): number {
  return primary * STEP_FACTOR + (MOST_STEP - step) * 2 + (1 - bookable);
}

export function secondKey(start: number, metres: number): number {
  return start * (MOST_METRES + 1) + metres;
}

/** What the offers are sorted by before anything else; nothing of its own for relevance. */
export function primaryOf(sort: Sort, start: number, cents: number, metres: number): number {
  if (sort === 'start') return start;
  if (sort === 'price') return cents;
  return sort === 'distance' ? metres : 0;
}

/** The score below which no hit that is sorted by relevance has a first key of `limit` or less. */
export function leastScoreWithin(limit: number): number {
  return LEAST_SCORES[Math.max(0, MOST_STEP - Math.floor(limit / 2))] ?? 0;
}

/** What a hit is sorted by, at most, if its first key is `limit` or less. */
export function mostPrimaryWithin(limit: number): number {
  return Math.floor(limit / STEP_FACTOR);
}

/** Whole metres, as far as they fit; no place is farther than any place. */
export function metresOf(km: number): number {
  return Math.min(Math.round(km * 1000), MOST_METRES);
}

export function standingOf(first: number, second: number): Standing {
  const rest = first % STEP_FACTOR;
  return {
    step: MOST_STEP - (rest >> 1),
    isBookable: (rest & 1) === 0,
    start: Math.floor(second / (MOST_METRES + 1)),
    metres: second % (MOST_METRES + 1),
  };
}
