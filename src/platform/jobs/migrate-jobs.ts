import { runMigrations } from 'graphile-worker';
import type { Pool } from 'pg';
import type { Log } from '../log.ts';
import { workerLog } from './worker-log.ts';

/** Where the queue's tables and functions lie; nothing else does. */
export const JOBS_SCHEMA = 'graphile_worker';

/** Brings the queue's own schema up to date; one process at a time. The database user must be allowed to create a schema. */
export async function migrateJobs({ pool, log }: { pool: Pool; log: Log }): Promise<void> {
  await runMigrations({ pgPool: pool, schema: JOBS_SCHEMA, logger: workerLog(log) });
}
