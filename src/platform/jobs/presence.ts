import type { Pool, PoolClient } from 'pg';

/** Class of the advisory locks by which workers show that they live. */
const PRESENCE = 76_311_402;

/**
 * Shows the other processes that a worker pool lives: the database releases the lock with the connection, however the process ends.
 * Returns nothing; the lock lasts as long as the connection.
 */
export async function showPresence(connection: PoolClient, poolId: string): Promise<void> {
  await connection.query('select pg_advisory_lock($1, hashtext($2))', [PRESENCE, poolId]);
}

/**
 * Frees the jobs of worker pools that live no more, so that others take them at once (the queue itself would wait four hours). Call it
 * on any connection but one that shows presence.
 */
export async function freeJobsOfTheDead(pool: Pool): Promise<void> {
  await pool.query(
    `select graphile_worker.force_unlock_workers(array_agg(id))
     from (select distinct locked_by as id from graphile_worker.jobs where locked_by is not null offset 0) as working
     where pg_try_advisory_xact_lock($1, hashtext(id))`,
    [PRESENCE],
  );
}
