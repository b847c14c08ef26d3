/**
 * No published figure is about fewer people than this: with one to four, somebody who knows the village, the month and one of them
 * could guess the rest. Five is what official statistics and the network's own rule (k ≥ 5) use.
 */
export const LEAST_PEOPLE = 5;

export interface Counted<Key extends string = string> {
  readonly key: Key;
  readonly count: number;
}

export interface SafeTable<Key extends string = string> {
  /** Rows that may be published, in the order given. */
  readonly rows: readonly Counted<Key>[];
  /** What is put together because it is too small alone; null = nothing was. */
  readonly others: number | null;
  /** Sum of all; null = too few to say anything. */
  readonly total: number | null;
}

/**
 * A table that may be published: rows below {@link LEAST_PEOPLE} are put together, and so is the next smallest one as long as the
 * total minus what is shown would tell a single row or fewer than {@link LEAST_PEOPLE} people. Nobody counted (0) stays a row.
 */
export function safeTable<Key extends string>(counts: readonly Counted<Key>[]): SafeTable<Key> {
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  if (total > 0 && total < LEAST_PEOPLE) return { rows: [], others: null, total: null };
  const bySize = counts.filter(({ count }) => count > 0).sort((a, b) => a.count - b.count);
  const hidden = new Set(bySize.filter(({ count }) => count < LEAST_PEOPLE).map(({ key }) => key));
  if (hidden.size === 0) return { rows: counts, others: null, total };
  const sumHidden = () =>
    counts.reduce((sum, { key, count }) => sum + (hidden.has(key) ? count : 0), 0);
  for (const { key } of bySize) {
    if (hidden.size > 1 && sumHidden() >= LEAST_PEOPLE) break;
    hidden.add(key);
  }
  // A zero beside a bundle says that none of the bundle is there: that is no secret of anybody.
  const rows = counts.filter(({ key }) => !hidden.has(key));
  return { rows, others: sumHidden(), total };
}

/** A share of people of whom something is so, as it may be published. */
export type SafeShare =
  | { readonly kind: 'exact'; readonly percent: number }
  /** Few are missing to all, or few are there: only a bound is told. */
  | { readonly kind: 'at_least' | 'at_most'; readonly percent: number }
  | { readonly kind: 'too_few' };

/** The share of `part` in `whole`; with fewer than {@link LEAST_PEOPLE} on one side the share would name them, so a bound stands for it. */
export function safeShare(part: number, whole: number): SafeShare {
  if (whole < 2 * LEAST_PEOPLE) return { kind: 'too_few' };
  const percentOf = (people: number) => (people / whole) * 100;
  const rest = whole - part;
  if (rest < LEAST_PEOPLE)
    return { kind: 'at_least', percent: Math.floor(percentOf(whole - LEAST_PEOPLE + 1)) };
  if (part < LEAST_PEOPLE)
    return { kind: 'at_most', percent: Math.ceil(percentOf(LEAST_PEOPLE - 1)) };
  return { kind: 'exact', percent: Math.round(percentOf(part)) };
}
