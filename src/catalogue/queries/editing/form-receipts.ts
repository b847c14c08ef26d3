import { type Kysely, sql } from 'kysely';
import type { EditingTables } from '../../tables.ts';

/** Of one form as it was shown. Without a person or an id it counts every time. */
export interface Receipt {
  readonly id: string | null;
  readonly personId: string | null;
}

export interface ReceivedForm {
  readonly offerId: string;
  readonly version: number;
}

/** Lets the same form wait for itself; ends with the transaction. */
export async function lockReceipt(trx: Kysely<EditingTables>, { id }: Receipt): Promise<void> {
  if (id === null) return;
  await sql`select pg_advisory_xact_lock(hashtextextended(${`form ${id}`}, 0))`.execute(trx);
}

/** What a form became that this person has sent before; null = it is new. */
export async function receiptOf(
  db: Kysely<EditingTables>,
  { id, personId }: Receipt,
): Promise<ReceivedForm | null> {
  if (id === null || personId === null) return null;
  const row = await db
    .selectFrom('form_receipt')
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .select(['offer_id as offerId', 'version'])
    .executeTakeFirst();
  return row ?? null;
}

/** Notes what a form became. The number of somebody else's form is left to them: such a form just counts every time. */
export async function keepReceipt(
  trx: Kysely<EditingTables>,
  { id, personId }: Receipt,
  { offerId, version, now }: ReceivedForm & { readonly now: Date },
): Promise<void> {
  if (id === null || personId === null) return;
  await trx
    .insertInto('form_receipt')
    .values({ id, person_id: personId, offer_id: offerId, version, at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
