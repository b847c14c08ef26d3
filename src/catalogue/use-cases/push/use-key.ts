import type { Kysely } from 'kysely';
import { hashOf } from '../../../platform/security/tokens.ts';
import { KEY_PREFIX } from '../../model/push/delivery-key.ts';
import type { EditingTables } from '../../tables.ts';

/** Whose key it is; null = nobody's (any more). Notes the use, once an hour at most. */
export async function useKey(
  db: Kysely<EditingTables>,
  token: string,
  now: Date,
): Promise<{ readonly keyId: string; readonly memberId: string } | null> {
  if (!token.startsWith(KEY_PREFIX) || token.length > 100) return null;
  const key = await db
    .selectFrom('delivery_key')
    .where('token_hash', '=', hashOf(token))
    .where('revoked_at', 'is', null)
    .select(['id', 'member_id', 'last_used_at'])
    .executeTakeFirst();
  if (key === undefined) return null;
  if (key.last_used_at === null || now.getTime() - key.last_used_at.getTime() > 3_600_000) {
    await db
      .updateTable('delivery_key')
      .set({ last_used_at: now })
      .where('id', '=', key.id)
      .execute();
  }
  return { keyId: key.id, memberId: key.member_id };
}
