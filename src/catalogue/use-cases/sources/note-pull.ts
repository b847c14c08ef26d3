import type { Kysely } from 'kysely';
import { isToBePaused, nextPull } from '../../model/sources/next-pull.ts';
import type { PullProblem } from '../../model/sources/pull-problem.ts';
import type { PullSource } from '../../queries/sources/find-source.ts';
import type { EditingTables } from '../../tables.ts';

/** How a fetch ended. */
export type PullEnd =
  | { readonly kind: 'unchanged' }
  | {
      readonly kind: 'delivered';
      readonly deliveryId: string;
      readonly contentHash: string;
      readonly etag: string | null;
      readonly lastModified: string | null;
    }
  | { readonly kind: 'failed'; readonly problem: PullProblem };

/** Notes how a fetch ended and when the next one is due. Answers whether the address is to be paused now. */
export async function notePull(
  trx: Kysely<EditingTables>,
  source: Pick<PullSource, 'id' | 'every_hours' | 'failures' | 'failing_since'>,
  end: PullEnd,
  { now, chance }: { readonly now: Date; readonly chance: number },
): Promise<'goes_on' | 'paused'> {
  const isFailure = end.kind === 'failed';
  const failures = isFailure ? source.failures + 1 : 0;
  const failingSince = isFailure ? (source.failing_since ?? now) : null;
  const isPaused = failingSince !== null && isToBePaused(failingSince, now);
  const next = nextPull({
    now,
    everyHours: source.every_hours,
    failures,
    chance,
    ...(isFailure ? { retryAfterSeconds: end.problem.retryAfterSeconds ?? 0 } : {}),
  });
  const { numUpdatedRows } = await trx
    .updateTable('pull_source')
    .set({
      tried_at: now,
      failures,
      failing_since: failingSince,
      problem: isFailure ? end.problem.kind : null,
      problem_detail: isFailure ? (end.problem.detail?.slice(0, 500) ?? null) : null,
      state: isPaused ? 'paused' : 'active',
      next_at: isPaused ? null : next,
      ...(isFailure ? {} : { fetched_at: now }),
      ...(end.kind === 'delivered'
        ? {
            content_hash: end.contentHash,
            etag: end.etag,
            last_modified: end.lastModified,
            last_delivery_id: end.deliveryId,
          }
        : {}),
    })
    .where('id', '=', source.id)
    // Somebody has stopped or changed it meanwhile: that counts.
    .where('state', '=', 'active')
    .executeTakeFirst();
  return isPaused && numUpdatedRows > 0n ? 'paused' : 'goes_on';
}
