import type { Kysely } from 'kysely';
import type { CatalogueTables } from '../../tables.ts';

/** Takes an offer offline; everything of it stays. */
export async function withdrawOffer(
  trx: Kysely<CatalogueTables>,
  offerId: string,
  now: Date,
): Promise<void> {
  await trx
    .updateTable('offer')
    .set({ publication: 'withdrawn', withdrawn_at: now, updated_at: now })
    .where('id', '=', offerId)
    .execute();
}

/** Deletes an offer that never was online, with its draft and history. */
export async function deleteDraftOffer(
  trx: Kysely<CatalogueTables>,
  offerId: string,
): Promise<void> {
  await trx
    .deleteFrom('offer')
    .where('id', '=', offerId)
    .where('publication', '=', 'draft')
    .execute();
}
