import { type ClockTimes, clockOf, type ReadClock } from './need-clock.ts';

/** What the order of a desk looks at. */
export interface OrderedNeed extends ClockTimes {
  readonly id: string;
  readonly receivedAt: Date;
}

const RANKS = {
  late: 0,
  today: 1,
  tomorrow: 1,
  later: 1,
  answered: 2,
  closed: 3,
} as const satisfies Record<ReadClock['kind'], number>;

/** Red first and the longest red on top, then what is due next, then what waits for the sender, newest last. */
export function inDeskOrder<Need extends OrderedNeed>(needs: readonly Need[], now: Date): Need[] {
  const rankOf = (need: Need) => RANKS[clockOf(need, now).kind];
  return [...needs].sort(
    (a, b) =>
      rankOf(a) - rankOf(b) ||
      a.dueAt.getTime() - b.dueAt.getTime() ||
      a.receivedAt.getTime() - b.receivedAt.getTime() ||
      (a.id < b.id ? -1 : 1),
  );
}
