import type { DeliveryProblem } from '../../exchange/record.ts';
import { type Gaps, NO_GAPS } from '../../model/completeness/count-gaps.ts';

/** What became of a delivery. `dry_run`: checked to the end and undone. */
export type DeliveryState = 'published' | 'waiting' | 'refused' | 'dry_run';

/**
 * The answer to a delivery, as the command line prints it and `delivery.report` keeps it. Counts are offers; of a waiting delivery
 * and a dry run they say what it would do, of a refused one they are 0.
 */
export interface DeliveryReport {
  readonly state: DeliveryState;
  readonly format: string;
  readonly encoding: string;
  /** Records read = created + updated + unchanged + rejected; in a delta also what it deletes. */
  readonly records: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly withdrawn: number;
  /** Each rejected record once or more (one entry per reason); at most {@link PROBLEM_LIMIT} entries. */
  readonly rejected: readonly DeliveryProblem[];
  readonly warnings: readonly DeliveryProblem[];
  /** All rejected records and all warnings, also those that the lists above no longer hold. */
  readonly rejectedCount: number;
  readonly warningCount: number;
  /** Only if the delivery was refused or waits: what happened and what to do, in German. */
  readonly message: string | null;
  /** Only where a person has to agree: so many of so many published offers would be withdrawn. */
  readonly shrink?: { readonly withdrawn: number; readonly published: number };
  /** It did not describe the whole stock. */
  readonly isDelta?: true;
  /** It only told how many people courses have. */
  readonly isSeatsOnly?: true;
  /** Only where somebody observes: courses that the office looks at first where it does not trust the member. */
  readonly held?: number;
  /** What the source does not state of the checklist of ten, over all courses read; absent where none was read. */
  readonly gaps?: Gaps;
  readonly ms: number;
}

/** Entries kept per list, so that a file of nothing but errors cannot fill the memory. */
export const PROBLEM_LIMIT = 10_000;

/** Counts and problems while a delivery runs. */
export class DeliveryTally {
  records = 0;
  created = 0;
  updated = 0;
  unchanged = 0;
  withdrawn = 0;
  rejectedCount = 0;
  warningCount = 0;
  /** Published offers of the source after a delta, by which the same one is recognised; null = a full delivery. */
  publishedAfterDelta: number | null = null;
  /** See `DeliveryReport.held`. */
  held = 0;
  shrink: DeliveryReport['shrink'];
  isDelta = false;
  /** See `DeliveryReport.gaps`. */
  gaps: Gaps = NO_GAPS;
  /** Records that tell seats and nothing else. */
  occupancies = 0;
  /** Told of everything that goes into the lists, also beyond their limit. */
  onReject: ((problems: readonly DeliveryProblem[]) => void) | null = null;
  onWarn: ((problems: readonly DeliveryProblem[]) => void) | null = null;
  readonly rejected: DeliveryProblem[] = [];
  readonly warnings: DeliveryProblem[] = [];

  get isSeatsOnly(): boolean {
    return this.occupancies > 0 && this.occupancies + this.rejectedCount === this.records;
  }

  reject(problems: readonly DeliveryProblem[]): void {
    this.rejectedCount += 1;
    this.onReject?.(problems);
    for (const problem of problems) {
      if (this.rejected.length < PROBLEM_LIMIT) this.rejected.push(problem);
    }
  }

  warn(problems: readonly DeliveryProblem[]): void {
    this.warningCount += problems.length;
    this.onWarn?.(problems);
    for (const problem of problems) {
      if (this.warnings.length < PROBLEM_LIMIT) this.warnings.push(problem);
    }
  }

  /** The figures of a delivery that was answered before and changes nothing now. */
  takeOver(
    repeated: Pick<
      DeliveryReport,
      'records' | 'unchanged' | 'rejected' | 'warnings' | 'rejectedCount' | 'warningCount'
    > & { readonly publishedAfterDelta: number | null; readonly isSeatsOnly: boolean },
  ): void {
    this.records = repeated.records;
    this.unchanged = repeated.unchanged;
    this.publishedAfterDelta = repeated.publishedAfterDelta;
    this.isDelta = repeated.publishedAfterDelta !== null;
    this.rejectedCount = repeated.rejectedCount;
    this.occupancies = repeated.isSeatsOnly ? repeated.records - repeated.rejectedCount : 0;
    this.warningCount = repeated.warningCount;
    this.rejected.push(...repeated.rejected);
    this.warnings.push(...repeated.warnings);
  }

  /** The figures of a report; a refused delivery was read in part only. */
  counts(state: DeliveryState) {
    const isRefused = state === 'refused';
    return {
      records: this.records,
      created: isRefused ? 0 : this.created,
      updated: isRefused ? 0 : this.updated,
      unchanged: isRefused ? 0 : this.unchanged,
      withdrawn: isRefused ? 0 : this.withdrawn,
      rejected: this.rejected,
      warnings: this.warnings,
      rejectedCount: this.rejectedCount,
      warningCount: this.warningCount,
      ...(this.isDelta ? { isDelta: true as const } : {}),
      ...(this.isSeatsOnly ? { isSeatsOnly: true as const } : {}),
      ...(this.shrink === undefined ? {} : { shrink: this.shrink }),
      ...(this.gaps.courses === 0 ? {} : { gaps: this.gaps }),
    };
  }
}
