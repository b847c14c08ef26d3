import type { Kysely } from 'kysely';
import { localDate } from '../../../platform/clock.ts';
import { alterComingRuns, type RunsAlteration } from '../../model/alter-coming-runs.ts';
import type { CourseDocument } from '../../model/course-document.ts';
import type { WorkingCopy } from '../../queries/editing/working-copy.ts';
import { confirmOffer } from '../../queries/editing/write-published.ts';
import type { EditingTables } from '../../tables.ts';
import { applyLive } from './apply-live.ts';
import { withdrawWithin } from './withdraw-course.ts';
import { withinCourse } from './within-course.ts';

export type BulkAct =
  | { readonly kind: 'confirm' }
  | { readonly kind: 'withdraw'; readonly reason?: string | null }
  | RunsAlteration;

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
  const today = localDate(now);
  const alter = (document: CourseDocument) => alterComingRuns(document, act, today);
  const { kind } = await applyLive(trx, copy, alter, request);
  if (kind === 'changed') return null;
  return kind === 'unchanged' ? 'nothing_to_change' : kind;
}
