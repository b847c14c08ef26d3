import type { Kysely } from 'kysely';
import { localDate } from '../../../platform/clock.ts';
import type { CourseDocument, CourseRunDocument } from '../../model/course-document.ts';
import { isOver } from '../../model/course-problems.ts';
import { shiftRun } from '../../model/shift-run.ts';
import { tidyCourse } from '../../model/tidy-course.ts';
import type { WorkingCopy } from '../../queries/editing/working-copy.ts';
import { confirmOffer } from '../../queries/editing/write-published.ts';
import type { EditingTables, PriceState } from '../../tables.ts';
import { applyLive } from './apply-live.ts';
import { withdrawWithin } from './withdraw-course.ts';
import { withinCourse } from './within-course.ts';

export type BulkAct =
  | { readonly kind: 'confirm' }
  | { readonly kind: 'withdraw'; readonly reason?: string | null }
  /** Moves all coming runs with their meetings by so many days, back with a negative number. */
  | { readonly kind: 'shift_dates'; readonly days: number }
  /** The price of all coming runs. */
  | {
      readonly kind: 'set_price';
      readonly state: PriceState;
      readonly cents: number | null;
      readonly text: string | null;
    };

export const BULK_REASONS = [
  'missing',
  'not_published',
  'reason_needed',
  'nothing_to_change',
  'problems',
] as const;
export type BulkReason = (typeof BULK_REASONS)[number];

export interface BulkAnswer {
  readonly done: readonly string[];
  /** In the order asked for. `title` is null where there is no such course. */
  readonly leftOut: readonly {
    readonly offerId: string;
    readonly title: string | null;
    readonly reason: BulkReason;
  }[];
}

interface BulkRequest {
  readonly memberId: string;
  readonly offerIds: readonly string[];
  readonly act: BulkAct;
  readonly actorId: string | null;
  readonly now: Date;
}

/** Does the same to several courses, each on its own: what cannot be done to one is left out and said, the others are done. */
export async function bulk(db: Kysely<EditingTables>, request: BulkRequest): Promise<BulkAnswer> {
  const done: string[] = [];
  const leftOut: BulkAnswer['leftOut'][number][] = [];
  for (const offerId of new Set(request.offerIds)) {
    const answer = await withinCourse(db, { ...request, offerId }, async (trx, copy) => ({
      kind: 'tried' as const,
      title: copy.document.title,
      reason: await tryOne(trx, copy, request),
    }));
    if (answer.kind === 'missing') leftOut.push({ offerId, title: null, reason: 'missing' });
    else if (answer.reason === null) done.push(offerId);
    else leftOut.push({ offerId, title: answer.title, reason: answer.reason });
  }
  return { done, leftOut };
}

/** Null = done. */
async function tryOne(
  trx: Kysely<EditingTables>,
  copy: WorkingCopy,
  request: BulkRequest,
): Promise<BulkReason | null> {
  const { act, now } = request;
  const offerId = copy.offer.id;
  if (act.kind === 'confirm') {
    if (copy.offer.publication !== 'published') return 'not_published';
    await confirmOffer(trx, offerId, now);
    return null;
  }
  if (act.kind === 'withdraw') {
    const { kind } = await withdrawWithin(trx, copy, { ...request, ...act, offerId });
    return kind === 'withdrawn' ? null : kind;
  }
  const alter = alterationOf(act, localDate(now));
  const { kind } = await applyLive(trx, copy, alter, request);
  if (kind === 'changed') return null;
  return kind === 'unchanged' ? 'nothing_to_change' : kind;
}

function alterationOf(
  act: Extract<BulkAct, { kind: 'shift_dates' | 'set_price' }>,
  today: string,
): (document: CourseDocument) => CourseDocument {
  const alter = (run: CourseRunDocument): CourseRunDocument =>
    act.kind === 'shift_dates'
      ? shiftRun(run, act.days)
      : { ...run, priceState: act.state, priceCents: act.cents, priceText: act.text };
  return (document) =>
    tidyCourse({
      ...document,
      runs: document.runs.map((run) => (isOver(run, today) ? run : alter(run))),
    });
}
