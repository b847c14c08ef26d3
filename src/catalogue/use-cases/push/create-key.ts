import { type Kysely, sql } from 'kysely';
import { note } from '../../../accounts/index.ts';
import { randomId } from '../../../platform/ids.ts';
import { hashOf, newToken } from '../../../platform/security/tokens.ts';
import { KEY_PREFIX, type KeyAct, MOST_KEYS } from '../../model/push/delivery-key.ts';
import type { EditingTables } from '../../tables.ts';

/**
 * Makes a key by which a member's program delivers courses (256 random bits, ASVS 11.5.1). It is answered here and never again; kept is
 * its hash. Null where the member has {@link MOST_KEYS} already.
 */
export async function createKey(
  db: Kysely<EditingTables>,
  act: KeyAct & { readonly name: string },
): Promise<string | null> {
  const { memberId, actorId, now, name } = act;
  const token = `${KEY_PREFIX}${newToken()}`;
  const id = randomId();
  return db.transaction().execute(async (trx: Kysely<EditingTables>) => {
    await sql`select from member where id = ${memberId} for no key update`.execute(trx);
    const { keys } = await trx
      .selectFrom('delivery_key')
      .where('member_id', '=', memberId)
      .where('revoked_at', 'is', null)
      .select((row) => row.fn.countAll<string>().as('keys'))
      .executeTakeFirstOrThrow();
    if (Number(keys) >= MOST_KEYS) return null;
    await trx
      .insertInto('delivery_key')
      .values({
        id,
        member_id: memberId,
        name,
        token_hash: hashOf(token),
        created_by: actorId,
        created_at: now,
      })
      .execute();
    const subject = { kind: 'delivery_key', id };
    await note(trx, { actorId, action: 'delivery_key.created', subject, memberId, now });
    return token;
  });
}
