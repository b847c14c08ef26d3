import type { BruteHit } from './brute-force.ts';

/** Hits in the published order: by the keys, equals by turns as on the given day (counted from any day). */
export function bruteOrder(hits: readonly BruteHit[], day: number): BruteHit[] {
  const sorted = [...hits].sort(byKeys);
  const order: BruteHit[] = [];
  for (let from = 0; from < sorted.length; ) {
    const head = sorted[from];
    let to = from + 1;
    const isEqual = (hit?: BruteHit) => head && hit && byKeys(head, hit) === 0;
    while (isEqual(sorted[to])) to++;
    order.push(...takingTurns(sorted.slice(from, to), day));
    from = to;
  }
  return order;
}

function byKeys(a: BruteHit, b: BruteHit): number {
  for (let at = 0; at < a.keys.length; at++) {
    const key = a.keys[at] ?? 0;
    const other = b.keys[at] ?? 0;
    if (key !== other) return key < other ? -1 : 1;
  }
  return 0;
}

/**
 * One offer of each member in turn; the member who begins and each member's own first offer change from day to day. The group comes
 * in the order in which a member's own offers take turns.
 */
function takingTurns(group: readonly BruteHit[], day: number): BruteHit[] {
  const hitsOf = new Map<string, BruteHit[]>();
  for (const hit of group) {
    const own = hitsOf.get(hit.member);
    if (own === undefined) hitsOf.set(hit.member, [hit]);
    else own.push(hit);
  }
  const slugs = [...hitsOf.keys()].sort();
  const beginner = day % slugs.length;
  const lists = [...slugs.slice(beginner), ...slugs.slice(0, beginner)].map((slug) => {
    const own = hitsOf.get(slug) ?? [];
    const first = Math.floor(day / slugs.length) % own.length;
    return [...own.slice(first), ...own.slice(0, first)];
  });
  const order: BruteHit[] = [];
  for (let round = 0; order.length < group.length; round++) {
    for (const list of lists) order.push(...list.slice(round, round + 1));
  }
  return order;
}
