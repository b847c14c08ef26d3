import type { Segment } from '../segment/segment.ts';

/** Each segment costs every query a little; from so many small ones on some are made one. */
const MOST_SEGMENTS = 8;
const LEAST_MERGED = 4;

/**
 * Which of the segments beside the base (oldest first) to make one: the youngest, and older ones as long as they are not larger than
 * all younger together. So an offer is rebuilt about once per doubling of what lies beside the base, not with every change.
 */
export function segmentsToMerge<S extends Pick<Segment, 'offerCount'>>(
  segments: readonly S[],
  mostOffers: number,
): readonly S[] {
  const small = segments.filter(({ offerCount }) => offerCount <= mostOffers / 2);
  if (small.length <= MOST_SEGMENTS) return [];
  let first = small.length - 1;
  let offers = small[first]?.offerCount ?? 0;
  for (; first > 0; first--) {
    const older = small[first - 1]?.offerCount ?? 0;
    const isTooLarge = older > offers && small.length - first >= LEAST_MERGED;
    if (isTooLarge || offers + older > mostOffers) break;
    offers += older;
  }
  return small.length - first < 2 ? [] : small.slice(first);
}
