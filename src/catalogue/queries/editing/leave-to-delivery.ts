import { type Kysely, sql } from 'kysely';
import type { EditingTables } from '../../tables.ts';

/** Whether anything that people did by hand was online. */
export async function wasOnlineByHand(
  db: Kysely<EditingTables>,
  offerId: string,
): Promise<boolean> {
  const row = await db
    .selectFrom('course_version')
    .where('offer_id', '=', offerId)
    .where('kind', 'in', ['live', 'published', 'withdrawn'])
    .select('version')
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Lets deliveries write an offer again: the next one that has it takes it as changed, whatever it holds. */
export async function leaveToDelivery(trx: Kysely<EditingTables>, offerId: string): Promise<void> {
  await trx
    .updateTable('offer')
    .set({ edited_at: null, content_hash: null })
    .where('id', '=', offerId)
    .execute();
  await sql`
    update course_run set content_hash = null where offer_id = ${offerId} and content_hash is not null`.execute(
    trx,
  );
}
