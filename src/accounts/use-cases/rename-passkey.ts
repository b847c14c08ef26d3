import type { Kysely } from 'kysely';
import type { AccountsTables } from '../tables.ts';

/** Gives an own passkey another name; false if the person has no such passkey. */
export async function renamePasskey(
  db: Kysely<AccountsTables>,
  rename: { readonly personId: string; readonly passkeyId: string; readonly name: string },
): Promise<boolean> {
  const { personId, passkeyId, name } = rename;
  const renamed = await db
    .updateTable('passkey')
    .set({ name })
    .where('id', '=', passkeyId)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return renamed.numUpdatedRows === 1n;
}
