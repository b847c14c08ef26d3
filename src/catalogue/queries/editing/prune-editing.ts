import { type Kysely, sql } from 'kysely';
import type { CatalogueTables } from '../../tables.ts';

export async function pruneReceipts(db: Kysely<CatalogueTables>, before: Date): Promise<void> {
  await db.deleteFrom('form_receipt').where('at', '<', before).execute();
}

/** Deletes old saves from the history, but never a course's newest version: that is the draft, or what the next one begins from. */
export async function pruneSaves(db: Kysely<CatalogueTables>, before: Date): Promise<void> {
  await sql`
    delete from course_version v where v.kind = 'saved' and v.at < ${before}::timestamptz
      and exists (select from course_version n where n.offer_id = v.offer_id and n.version > v.version)`.execute(
    db,
  );
}
