import { type ClockTimes, clockOf } from './need-clock.ts';

export interface TalliedNeed extends ClockTimes {
  /** Null = the office. */
  readonly memberId: string | null;
  readonly memberName: string | null;
  readonly receivedAt: Date;
}

/** How much lies on a desk. */
export interface DeskTally {
  readonly memberId: string | null;
  readonly memberName: string | null;
  readonly open: number;
  readonly late: number;
  /** Since when the oldest one waits. */
  readonly oldest: Date;
}

/** Open needs counted by desk; the one with most that is late first, then by name, the office last. */
export function tallyDesks(needs: readonly TalliedNeed[], now: Date): DeskTally[] {
  const tallies = new Map<string | null, DeskTally>();
  for (const need of needs) {
    const before = tallies.get(need.memberId);
    const isLate = clockOf(need, now).kind === 'late';
    tallies.set(need.memberId, {
      memberId: need.memberId,
      memberName: need.memberName,
      open: (before?.open ?? 0) + 1,
      late: (before?.late ?? 0) + (isLate ? 1 : 0),
      oldest:
        before !== undefined && before.oldest < need.receivedAt ? before.oldest : need.receivedAt,
    });
  }
  return [...tallies.values()].sort(
    (a, b) =>
      b.late - a.late ||
      Number(a.memberId === null) - Number(b.memberId === null) ||
      byName.compare(a.memberName ?? '', b.memberName ?? ''),
  );
}

const byName = new Intl.Collator('de', { sensitivity: 'base' });
