import { type Kysely, sql } from 'kysely';

/**
 * Runs the work while no other process does anything under the same key. The advisory lock ends with its connection, so that a killed
 * process holds nobody up. Takes one connection of the pool for itself; throws what the work throws.
 */
export async function alone<Tables, T>(
  db: Kysely<Tables>,
  key: number,
  work: () => Promise<T>,
): Promise<T> {
  return db.connection().execute(async (connection) => {
    await sql`select pg_advisory_lock(${key})`.execute(connection);
    try {
      return await work();
    } finally {
      await sql`select pg_advisory_unlock(${key})`.execute(connection);
    }
  });
}
