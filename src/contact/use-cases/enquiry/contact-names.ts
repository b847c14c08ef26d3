import type { Kysely } from 'kysely';
import type { ContactTables } from '../../tables.ts';

/** Names of who answers a need; null = nobody in particular, the contact point. */
export async function contactNames(
  db: Kysely<ContactTables>,
  need: { readonly personId: string | null; readonly memberId: string | null },
): Promise<{ readonly person: string | null; readonly house: string | null }> {
  const named = await db
    .selectNoFrom((row) => [
      row.selectFrom('person').where('id', '=', need.personId).select('name').as('person'),
      row.selectFrom('member').where('id', '=', need.memberId).select('name').as('house'),
    ])
    .executeTakeFirstOrThrow();
  return named;
}
