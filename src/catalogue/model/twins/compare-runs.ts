import type { TwinFacts, TwinRun } from './twin-facts.ts';

/** How two offers' runs stand to each other, taking the two that are most alike. */
export interface RunLikeness {
  /**
   * `same`: two runs begin on the same day and nothing known about them differs; `undated`: neither has a day, and nothing differs;
   * `missing`: one offer has no runs at all; `other`: all runs differ.
   */
  readonly kind: 'same' | 'undated' | 'missing' | 'other';
  /** Whether the two are held at the same address. */
  readonly isSamePlace: boolean;
  /** Whether they begin at the same time of day. */
  readonly isSameTime: boolean;
}

/** Compares the runs of two offers; what is not known differs from nothing. */
export function compareRuns(one: TwinFacts, other: TwinFacts): RunLikeness {
  if (one.runs.length === 0 || other.runs.length === 0)
    return { kind: 'missing', isSamePlace: false, isSameTime: false };
  let best: RunLikeness = { kind: 'other', isSamePlace: false, isSameTime: false };
  for (const mine of one.runs) {
    for (const theirs of other.runs) {
      const likeness = likenessOf(mine, theirs);
      if (rankOf(likeness) > rankOf(best)) best = likeness;
    }
  }
  return best;
}

function likenessOf(mine: TwinRun, theirs: TwinRun): RunLikeness {
  const isSamePlace = isKnownSame(mine.address, theirs.address);
  const isSameTime = isKnownSame(mine.startsAt, theirs.startsAt);
  const isOther =
    mine.startsOn !== theirs.startsOn ||
    isKnownOther(mine.isOnline, theirs.isOnline) ||
    isKnownOther(mine.startsAt, theirs.startsAt) ||
    isKnownOther(mine.town, theirs.town) ||
    isKnownOther(mine.address, theirs.address) ||
    haveOtherTimes(mine, theirs);
  const kind = isOther ? 'other' : mine.startsOn === null ? 'undated' : 'same';
  return { kind, isSamePlace, isSameTime };
}

function haveOtherTimes({ times: mine }: TwinRun, { times: theirs }: TwinRun): boolean {
  return mine.length > 0 && theirs.length > 0 && !mine.some((time) => theirs.includes(time));
}

const isKnownSame = <Value>(one: Value | null, other: Value | null): boolean =>
  one !== null && one === other;
const isKnownOther = <Value>(one: Value | null, other: Value | null): boolean =>
  one !== null && other !== null && one !== other;

const RANKS = { other: 0, missing: 0, undated: 4, same: 8 } as const;
const rankOf = ({ kind, isSamePlace, isSameTime }: RunLikeness): number =>
  RANKS[kind] + (isSamePlace ? 2 : 0) + (isSameTime ? 1 : 0);
