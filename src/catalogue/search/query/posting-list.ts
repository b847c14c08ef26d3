import { BLOCK_OFFERS, HEADING_IMPACT } from '../segment/postings.ts';
import type { Segment } from '../segment/segment.ts';
import { hasPhrase, patternsOf } from './match-phrases.ts';
import type { Alternative } from './word-group.ts';

/** Offers of one block that have an alternative, in their order, with what it says about them. */
export interface PostingList {
  /** Number of the block's first offer; `offers` count from it. */
  readonly base: number;
  readonly offers: Uint16Array;
  readonly impacts: Uint8Array;
  readonly start: number;
  readonly end: number;
  /** Impacts below this do not count: 0, or the bit of a heading. */
  readonly least: number;
}

type Listed = Pick<Alternative, 'terms' | 'onlyHeadings' | 'exactly'>;

/** The offers of a segment that have an alternative, block after block; blocks without any are left out. */
export function postingListsOf(segment: Segment, { terms, onlyHeadings, exactly }: Listed) {
  const least = onlyHeadings ? HEADING_IMPACT : 0;
  const { postings } = segment;
  const places = terms.map((term) => postings.terms.find(term));
  const lists: PostingList[] = [];
  if (places.length === 0 || places.includes(-1)) return lists;
  for (let block = 0; block < postings.blocks; block++) {
    const ofTerms = places.map((place) => listOf(segment, place, block, least));
    let list = ofTerms.reduce<PostingList | null>(
      (all, other) =>
        all === null || other === null ? null : all === other ? all : common(all, other),
      ofTerms[0] ?? null,
    );
    if (list !== null && exactly !== null) list = withWord(segment, list, exactly);
    if (list !== null) lists.push(list);
  }
  return lists;
}

/** What the list says about an offer, with the bit of a heading; 0 if it is not in it. */
export function impactIn({ base, offers, impacts, start, end, least }: PostingList, offer: number) {
  const at = firstFrom(offers, start, end, offer - base);
  const impact = impacts[at] ?? 0;
  return at >= end || base + (offers[at] ?? 0) !== offer || impact < least ? 0 : impact;
}

export function isInBlock({ base }: PostingList, offer: number): boolean {
  return offer >= base && offer < base + BLOCK_OFFERS;
}

/** The offers of a list in which this very word stands. */
function withWord(segment: Segment, list: PostingList, word: string): PostingList | null {
  const patterns = patternsOf(segment, [[word]]);
  const places: number[] = [];
  for (let i = list.start; i < list.end; i++) {
    if (hasPhrase(segment, list.base + (list.offers[i] ?? 0), patterns)) places.push(i);
  }
  if (places.length === 0) return null;
  return {
    base: list.base,
    offers: Uint16Array.from(places, (place) => list.offers[place] ?? 0),
    impacts: Uint8Array.from(places, (place) => list.impacts[place] ?? 0),
    start: 0,
    end: places.length,
    least: list.least,
  };
}

function listOf(
  { postings }: Segment,
  place: number,
  block: number,
  least: number,
): PostingList | null {
  const { blocks, starts, offers, impacts } = postings;
  const start = starts[place * blocks + block] ?? 0;
  const end = starts[place * blocks + block + 1] ?? 0;
  if (start === end) return null;
  return { base: block * BLOCK_OFFERS, offers, impacts, start, end, least };
}

/** Offers of both lists; the smaller impact of the two, so that a part that is hardly there is not made up for by the other. */
function common(one: PostingList, other: PostingList): PostingList | null {
  const [short, long] =
    one.end - one.start <= other.end - other.start ? [one, other] : [other, one];
  const offers = new Uint16Array(short.end - short.start);
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
  const { base, least } = one;
  return count === 0 ? null : { base, offers, impacts, start: 0, end: count, least };
}

/** The first place from `from` on whose offer is not before the wanted one: steps that double, then halves. */
function firstFrom(offers: Uint16Array, from: number, end: number, wanted: number): number {
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

/** Living offers of the lists; those of a heading only, where nothing else counts. */
export function liveCount({ live }: Segment, lists: readonly PostingList[]): number {
  let count = 0;
  for (const { base, offers, impacts, start, end, least } of lists) {
    for (let i = start; i < end; i++) {
      if ((impacts[i] ?? 0) >= least) count += live[base + (offers[i] ?? 0)] ?? 0;
    }
  }
  return count;
}

/** Whether an offer of the list lives; the first one does nearly always. */
export function hasLiving({ live }: Segment, list: PostingList): boolean {
  const { base, offers, impacts, start, end, least } = list;
  for (let i = start; i < end; i++) {
    if ((impacts[i] ?? 0) >= least && live[base + (offers[i] ?? 0)] === 1) return true;
  }
  return false;
}
