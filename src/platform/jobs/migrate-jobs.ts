import { runMigrations } from 'graphile-worker';
import type { Pool } from 'pg';
import type { Log } from '../log.ts';
import { workerLog } from './worker-log.ts';

/** Where the queue's tables and functions lie; nothing else does. */
export const JOBS_SCHEMA = 'graphile_worker';

/** Advisory lock: the queue's own migrations of two processes get in each other's way. */
const MIGRATION_LOCK = 470_032;

/** Brings the queue's own schema up to date. Several processes may do it at once. The database user must be allowed to create a schema. */
export async function migrateJobs({ pool, log }: { pool: Pool; log: Log }): Promise<void> {
  const holder = await pool.connect();
  try {
    await holder.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await runMigrations({ pgPool: pool, schema: JOBS_SCHEMA, logger: workerLog(log) });
    await holder.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]);
    holder.release();
  } catch (error) {
    // Its connection ends, and the lock with it.
    holder.release(true);
    throw error;
  }
}
