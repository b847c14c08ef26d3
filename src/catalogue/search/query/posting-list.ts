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

/**
 * The offers of a segment that have an alternative, block after block; blocks without any are left out, and whoever has seen
 * enough need not go on.
 */
export function* postingListsOf(
  segment: Segment,
  { terms, onlyHeadings, exactly }: Listed,
): Generator<PostingList, void> {
  const least = onlyHeadings ? HEADING_IMPACT : 0;
  const { postings } = segment;
  const places = terms.map((term) => postings.terms.find(term));
  if (places.length === 0 || places.includes(-1)) return;
  for (let block = 0; block < postings.blocks; block++) {
    const ofTerms = places.map((place) => listOf(segment, place, block, least));
    let list = ofTerms.reduce<PostingList | null>(
      (all, other) =>
        all === null || other === null ? null : all === other ? all : common(all, other),
      ofTerms[0] ?? null,
    );
    if (list !== null && exactly !== null) list = withWord(segment, list, exactly);
    if (list !== null) yield list;
  }
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

/** From so many times the length on it is quicker to leap through the longer list than to walk it. */
const LEAP_FACTOR = 8;

/** Offers of both lists; the smaller impact of the two, so that a part that is hardly there is not made up for by the other. */
function common(one: PostingList, other: PostingList): PostingList | null {
  const [short, long] =
    one.end - one.start <= other.end - other.start ? [one, other] : [other, one];
  const offers = new Uint16Array(short.end - short.start);
  const impacts = new Uint8Array(short.end - short.start);
  const isMuchLonger = long.end - long.start > LEAP_FACTOR * (short.end - short.start);
  const count = isMuchLonger
    ? leap(short, long, offers, impacts)
    : walk(short, long, offers, impacts);
  const { base, least } = one;
  return count === 0 ? null : { base, offers, impacts, start: 0, end: count, least };
}

function leap(
  short: PostingList,
  long: PostingList,
  offers: Uint16Array,
  impacts: Uint8Array,
): number {
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
  return count;
}

/** Impacts of one list by offer, all 0 between two uses. */
const marked = new Uint8Array(BLOCK_OFFERS);

/** Marks the offers of one list and looks the others up: two walks that never wait for a comparison. */
function walk(
  short: PostingList,
  long: PostingList,
  offers: Uint16Array,
  impacts: Uint8Array,
): number {
  for (let i = long.start; i < long.end; i++) marked[long.offers[i] ?? 0] = long.impacts[i] ?? 0;
  const least = Math.max(1, short.least);
  let count = 0;
  for (let i = short.start; i < short.end; i++) {
    const offer = short.offers[i] ?? 0;
    const impact = Math.min(short.impacts[i] ?? 0, marked[offer] ?? 0);
    if (impact < least) continue;
    offers[count] = offer;
    impacts[count++] = impact;
  }
  for (let i = long.start; i < long.end; i++) marked[long.offers[i] ?? 0] = 0;
  return count;
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

/** Living offers of the lists, those of a heading only where nothing else counts; not counted beyond `enough`. */
export function liveCount(
  { live }: Segment,
  lists: Iterable<PostingList>,
  enough = Number.POSITIVE_INFINITY,
): number {
  let count = 0;
  for (const { base, offers, impacts, start, end, least } of lists) {
    for (let i = start; i < end && count < enough; i++) {
      if ((impacts[i] ?? 0) >= least) count += live[base + (offers[i] ?? 0)] ?? 0;
    }
    if (count >= enough) break;
  }
  return count;
}
