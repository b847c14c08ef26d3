import { type Kysely, sql } from 'kysely';
import { note } from '../../../accounts/index.ts';
import type { EditingTables } from '../../tables.ts';

export interface SourceAct {
  readonly memberId: string;
  readonly sourceId: string;
  readonly version: number;
  readonly actorId: string;
  readonly now: Date;
}

export type SourceAnswer = 'done' | 'conflict';

/** Leaves an address alone until somebody lets it be fetched again (`resume`), which is done soon then. */
export async function setSourceState(
  db: Kysely<EditingTables>,
  act: SourceAct & { readonly state: 'active' | 'paused' },
): Promise<SourceAnswer> {
  const { memberId, sourceId, state, actorId, now } = act;
  return db.transaction().execute(async (trx: Kysely<EditingTables>) => {
    const { numUpdatedRows } = await trx
      .updateTable('pull_source')
      .set({
        state,
        next_at: state === 'active' ? now : null,
        // Two weeks more, whatever was before.
        ...(state === 'active' ? { failing_since: null, failures: 0 } : {}),
        version: sql`version + 1`,
        updated_by: actorId,
        updated_at: now,
      })
      .where('id', '=', sourceId)
      .where('member_id', '=', memberId)
      .where('version', '=', act.version)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return 'conflict';
    await note(trx, {
      actorId,
      action: state === 'active' ? 'pull_source.resumed' : 'pull_source.paused',
      subject: { kind: 'pull_source', id: sourceId },
      memberId,
      now,
    });
    return 'done';
  });
}
