import type { Kysely } from 'kysely';
import { note } from '../../../accounts/index.ts';
import type { KeyAct } from '../../model/push/delivery-key.ts';
import type { EditingTables } from '../../tables.ts';

/** Ends a key at once; harmless a second time. Answers whether the member has such a key. */
export async function revokeKey(
  db: Kysely<EditingTables>,
  act: KeyAct & { readonly keyId: string },
): Promise<boolean> {
  const { memberId, actorId, now, keyId } = act;
  return db.transaction().execute(async (trx: Kysely<EditingTables>) => {
    const key = await trx
      .selectFrom('delivery_key')
      .where('id', '=', keyId)
      .where('member_id', '=', memberId)
      .select('revoked_at')
      .forUpdate()
      .executeTakeFirst();
    if (key === undefined) return false;
    if (key.revoked_at !== null) return true;
    await trx
      .updateTable('delivery_key')
      .set({ revoked_at: now, revoked_by: actorId })
      .where('id', '=', keyId)
      .execute();
    const subject = { kind: 'delivery_key', id: keyId };
    await note(trx, { actorId, action: 'delivery_key.revoked', subject, memberId, now });
    return true;
  });
}
