import type { LocalDate } from '../../../platform/clock.ts';
import type { DetailRun } from '../../queries/offer-runs.ts';
import { hasBegun } from '../words/start-words.ts';
import { statusWords } from '../words/status-words.ts';
import { wordsOf } from '../words/words.ts';

export interface SortedRuns {
  /** The run that the facts at the top are about: the first one can join, else the first to come; null if none is to come. */
  readonly next: DetailRun | null;
  /** To come or without a date, soonest first. */
  readonly upcoming: readonly DetailRun[];
  /** Begun or over, latest first. */
  readonly past: readonly DetailRun[];
}

/** Orders the runs of an offer (earliest first) for the people who read its page on the given day. */
export function sortRuns(runs: readonly DetailRun[], today: LocalDate): SortedRuns {
  const upcoming = runs.filter((run) => !hasBegun(run, today));
  const past = runs.filter((run) => hasBegun(run, today)).reverse();
  const joinable = upcoming.find((run) => statusWords(run, today, wordsOf('de')).isJoinable);
  return { next: joinable ?? upcoming[0] ?? null, upcoming, past };
}
