import type { Kysely } from 'kysely';
import { note } from '../../../accounts/index.ts';
import type { EditingTables } from '../../tables.ts';
import type { SourceAct, SourceAnswer } from './set-source-state.ts';

/** Forgets an address with its secret. What it has delivered stays. */
export async function removeSource(
  db: Kysely<EditingTables>,
  act: SourceAct,
): Promise<SourceAnswer> {
  const { memberId, sourceId, actorId, now } = act;
  return db.transaction().execute(async (trx: Kysely<EditingTables>) => {
    const { numDeletedRows } = await trx
      .deleteFrom('pull_source')
      .where('id', '=', sourceId)
      .where('member_id', '=', memberId)
      .where('version', '=', act.version)
      .executeTakeFirst();
    if (numDeletedRows === 0n) return 'conflict';
    await note(trx, {
      actorId,
      action: 'pull_source.removed',
      subject: { kind: 'pull_source', id: sourceId },
      memberId,
      now,
    });
    return 'done';
  });
}
