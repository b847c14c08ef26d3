import type { LocalDate } from '../../../platform/clock.ts';
import { distanceKm } from '../../../platform/geo/distance.ts';
import type { OfferDetail } from '../../queries/offer-detail.ts';
import type { DetailRun } from '../../queries/offer-runs.ts';
import { type SortedRuns, sortRuns } from '../course/sort-runs.ts';
import type { Located } from '../courses/locate.ts';
import type { createBankFinder } from '../courses/river-bank.ts';

/** One column of the comparison: an offer and the run that its facts are about. */
export interface ComparedOffer {
  readonly offer: OfferDetail;
  /** The first run one can join, else the first to come; null if none is to come. */
  readonly run: DetailRun | null;
  readonly runs: SortedRuns;
  /** Straight line from the place of the search to the run's venue; null where either is not known. */
  readonly distanceKm: number | null;
  /** Whether the Rhine lies between the two; false where a side is not known. */
  readonly isAcrossRiver: boolean;
}

/** The facts of a column that depend on the day and on where somebody starts from. */
export function comparedOffer(
  offer: OfferDetail,
  today: LocalDate,
  located: Located,
  bankOf: ReturnType<typeof createBankFinder>,
): ComparedOffer {
  const runs = sortRuns(offer.runs, today);
  const run = runs.next;
  const isElsewhere = run !== null && run.format !== 'online' && run.format !== 'selfpaced';
  const position = isElsewhere ? (run.venue?.position ?? null) : null;
  const isPlaced = located.kind === 'found' && position !== null;
  const bank = isPlaced && run?.place ? bankOf(run.place) : null;
  return {
    offer,
    run,
    runs,
    distanceKm: isPlaced ? distanceKm(located.centre, position) : null,
    isAcrossRiver: isPlaced && located.bank !== null && bank !== null && bank !== located.bank,
  };
}
