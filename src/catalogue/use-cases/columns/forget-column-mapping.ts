import type { Kysely } from 'kysely';
import { note } from '../../../accounts/index.ts';
import type { EditingTables } from '../../tables.ts';

/** Deletes what a member has said about the columns of a table; the next file with them asks again. False: there is no such thing. */
export async function forgetColumnMapping(
  db: Kysely<EditingTables>,
  given: {
    readonly memberId: string;
    readonly mappingId: string;
    readonly actorId: string;
    readonly now: Date;
  },
): Promise<boolean> {
  const { memberId, mappingId, actorId, now } = given;
  return db.transaction().execute(async (trx: Kysely<EditingTables>) => {
    const gone = await trx
      .deleteFrom('column_mapping')
      .where('id', '=', mappingId)
      .where('member_id', '=', memberId)
      .returning('id')
      .executeTakeFirst();
    if (gone === undefined) return false;
    const subject = { kind: 'column_mapping', id: mappingId };
    await note(trx, { actorId, action: 'columns.forgotten', subject, memberId, now });
    return true;
  });
}
