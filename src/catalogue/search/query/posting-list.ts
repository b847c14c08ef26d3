import { HEADING_IMPACT } from '../segment/postings.ts';
import type { Segment } from '../segment/segment.ts';
import { hasPhrase, patternsOf } from './match-phrases.ts';
import type { Alternative } from './word-group.ts';

/** Offers that have an alternative, in their order, with what it says about them. */
export interface PostingList {
  readonly offers: Uint32Array;
  readonly impacts: Uint8Array;
  readonly start: number;
  readonly end: number;
  /** Impacts below this do not count: 0, or the bit of a heading. */
  readonly least: number;
}

export function postingListOf(
  segment: Segment,
  { terms, onlyHeadings, exactly }: Pick<Alternative, 'terms' | 'onlyHeadings' | 'exactly'>,
): PostingList | null {
  const least = onlyHeadings ? HEADING_IMPACT : 0;
  const [first] = terms;
  if (first === undefined) return null;
  const single = listOf(segment, first, least);
  if (single === null) return null;
  if (exactly !== null) return withWord(segment, single, exactly);
  const others = terms.slice(1).map((term) => listOf(segment, term, least));
  return others.reduce<PostingList | null>(
    (all, other) => (all === null || other === null ? null : common(all, other)),
    single,
  );
}

/** The offers of a list in which this very word stands. */
function withWord(segment: Segment, list: PostingList, word: string): PostingList | null {
  const patterns = patternsOf(segment, [[word]]);
  const places: number[] = [];
  for (let i = list.start; i < list.end; i++) {
    if (hasPhrase(segment, list.offers[i] ?? 0, patterns)) places.push(i);
  }
  if (places.length === 0) return null;
  return {
    offers: Uint32Array.from(places, (place) => list.offers[place] ?? 0),
    impacts: Uint8Array.from(places, (place) => list.impacts[place] ?? 0),
    start: 0,
    end: places.length,
    least: list.least,
  };
}

function listOf(segment: Segment, term: string, least: number): PostingList | null {
  const { terms, starts, offers, impacts } = segment.postings;
  const at = terms.find(term);
  if (at < 0) return null;
  return { offers, impacts, start: starts[at] ?? 0, end: starts[at + 1] ?? 0, least };
}

/** Offers of both lists; the smaller impact of the two, so that a part that is hardly there is not made up for by the other. */
function common(one: PostingList, other: PostingList): PostingList | null {
  const [short, long] =
    one.end - one.start <= other.end - other.start ? [one, other] : [other, one];
  const offers = new Uint32Array(short.end - short.start);
  const impacts = new Uint8Array(short.end - short.start);
  let count = 0;
  let from = long.start;
  for (let i = short.start; i < short.end && from < long.end; i++) {
    const offer = short.offers[i] ?? 0;
    from = firstFrom(long.offers, from, long.end, offer);
    if (from >= long.end || long.offers[from] !== offer) continue;
    const impact = Math.min(short.impacts[i] ?? 0, long.impacts[from] ?? 0);
    if (impact < short.least) continue;
    offers[count] = offer;
    impacts[count++] = impact;
  }
  return count === 0 ? null : { offers, impacts, start: 0, end: count, least: one.least };
}

/** The first place from `from` on whose offer is not before the wanted one: steps that double, then halves. */
export function firstFrom(offers: Uint32Array, from: number, end: number, wanted: number): number {
  let low = from;
  let step = 1;
  while (low + step < end && (offers[low + step] ?? 0) < wanted) {
    low += step;
    step *= 2;
  }
  let high = Math.min(end, low + step + 1);
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offers[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Living offers of the list; those of a heading only, where nothing else counts. */
export function liveCount(segment: Segment, list: PostingList): number {
  let count = 0;
  for (let i = list.start; i < list.end; i++) {
    if ((list.impacts[i] ?? 0) >= list.least) count += segment.live[list.offers[i] ?? 0] ?? 0;
  }
  return count;
}
