import { type Kysely, sql } from 'kysely';
import type { CatalogueTables } from '../../tables.ts';

/**
 * Which database this is: server, its history after a restore to a point in time, database, tables (a restored dump makes new ones),
 * schema version. A snapshot of another one is never used.
 */
export async function databaseIdentity(db: Kysely<CatalogueTables>): Promise<string> {
  const { rows } = await sql<{ identity: string }>`
    select concat_ws(' ', (select oid from pg_database where datname = current_database()), current_schema(),
      'catalogue_change'::regclass::oid, 'offer'::regclass::oid, 'course_run'::regclass::oid,
      (select md5(string_agg(name, ' ' order by name)) from kysely_migration)) as identity`.execute(
    db,
  );
  return `${await serverIdentity(db)} ${rows[0]?.identity ?? ''}`;
}

/** Some rented databases keep these functions to themselves; the entries of the log still tell their histories apart. */
async function serverIdentity(db: Kysely<CatalogueTables>): Promise<string> {
  try {
    const { rows } = await sql<{ server: string }>`
      select concat_ws(' ', (select system_identifier from pg_control_system()),
        (select timeline_id from pg_control_checkpoint())) as server`.execute(db);
    return rows[0]?.server ?? '';
  } catch {
    return 'unreadable';
  }
}
