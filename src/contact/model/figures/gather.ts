import type { Counted } from './hide-small.ts';

/** A count of the contact point as it is kept. */
export interface EnquiryCount {
  readonly month: string;
  /** Empty = none. */
  readonly serviceKey: string;
  readonly topic: string;
  readonly channel: string;
  readonly language: string;
  readonly kind: string;
  readonly count: number;
}

/** Adds up counts of a kind by one of their properties, the largest first. */
export function gather(
  counts: readonly EnquiryCount[],
  kinds: readonly string[],
  by: 'topic' | 'channel' | 'language' | 'serviceKey' | 'kind' | 'month',
): readonly Counted[] {
  const sums = new Map<string, number>();
  for (const one of counts)
    if (kinds.includes(one.kind)) sums.set(one[by], (sums.get(one[by]) ?? 0) + one.count);
  return [...sums]
    .map(([key, count]) => ({ key, count }))
    .sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
}

/** How many of a kind. */
export function sumOf(counts: readonly EnquiryCount[], kind: string): number {
  return counts.reduce((sum, one) => sum + (one.kind === kind ? one.count : 0), 0);
}
