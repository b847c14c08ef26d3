import { type Kysely, sql } from 'kysely';
import type { CatalogueTables } from '../../tables.ts';

/** Removes what began to arrive before an instant and never was complete. */
export async function dropUnfinishedArrivals(
  db: Kysely<CatalogueTables>,
  before: Date,
): Promise<void> {
  await db
    .deleteFrom('delivery_file')
    .where('state', '=', 'arriving')
    .where('received_at', '<', before)
    .execute();
}

/** Removes files that came before an instant with their pieces and items; what is being worked on stays. */
export async function dropOldFiles(db: Kysely<CatalogueTables>, before: Date): Promise<void> {
  await db
    .deleteFrom('delivery_file')
    .where('state', 'not in', ['received', 'reading', 'publishing'])
    .where('received_at', '<', before)
    .execute();
}

/** Removes raw records that were delivered before an instant and that nothing online was made from. */
export async function dropOldRawRecords(db: Kysely<CatalogueTables>, before: Date): Promise<void> {
  await sql`
    delete from source_record r where r.delivered_at < ${before}::timestamptz
      and not exists (select from offer o where o.source_record_id = r.id)
      and not exists (select from course_run c where c.source_record_id = r.id)
      and not exists (select from venue v where v.source_record_id = r.id)
      and not exists (select from member m where m.source_record_id = r.id)`.execute(db);
}
