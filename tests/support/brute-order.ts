import { idHash } from '../../src/catalogue/search/segment/offer-ids.ts';
import type { BruteHit } from './brute-force.ts';

/** Ids in the published order: by the keys, equals by turns as on the given day (counted from any day). */
export function bruteOrder(hits: readonly BruteHit[], day: number): string[] {
  const compare = (a: BruteHit, b: BruteHit) => {
    for (const [at, key] of a.keys.entries()) {
      const other = b.keys[at] ?? key;
      if (key !== other) return key < other ? -1 : 1;
    }
    return 0;
  };
  const sorted = [...hits].sort(compare);
  const order: string[] = [];
  for (let from = 0; from < sorted.length; ) {
    const head = sorted[from];
    let to = from + 1;
    const isEqual = (hit?: BruteHit) => head && hit && compare(head, hit) === 0;
    while (isEqual(sorted[to])) to++;
    order.push(...takingTurns(sorted.slice(from, to), day));
    from = to;
  }
  return order;
}

/** One offer of each member in turn; the member who begins and each member's own first offer change from day to day. */
function takingTurns(group: readonly BruteHit[], day: number): string[] {
  const slugs = [...new Set(group.map((hit) => hit.member))].sort();
  const beginner = day % slugs.length;
  const lists = [...slugs.slice(beginner), ...slugs.slice(0, beginner)].map((slug) => {
    const own = group.filter((hit) => hit.member === slug).map((hit) => hit.offerId);
    own.sort((a, b) => idHash(a) - idHash(b) || (a < b ? -1 : 1));
    const first = Math.floor(day / slugs.length) % own.length;
    return [...own.slice(first), ...own.slice(0, first)];
  });
  const order: string[] = [];
  for (let round = 0; order.length < group.length; round++) {
    for (const list of lists) order.push(...list.slice(round, round + 1));
  }
  return order;
}
