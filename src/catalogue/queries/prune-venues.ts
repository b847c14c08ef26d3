import { type Kysely, sql } from 'kysely';
import type { CatalogueTables } from '../tables.ts';

/** Deletes venues that their members have removed and no run names any more. */
export async function pruneVenues(db: Kysely<CatalogueTables>): Promise<void> {
  await sql`
    delete from venue v where v.removed_at is not null
      and not exists (select from course_run r where r.venue_id = v.id)
      and not exists (select from course_session s where s.venue_id = v.id)`.execute(db);
}
