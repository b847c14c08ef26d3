import { type Kysely, sql } from 'kysely';

/** Ids of what is to be done. Never personal data: the queue is read by the operator and outlives an erasure. */
export type JobPayload = Readonly<Record<string, string>>;

export interface JobOptions {
  /** One waiting job per key: a later one takes the place of an earlier. */
  readonly key?: string;
  /** Not before this instant of the database's clock; at once unless told. */
  readonly runAt?: Date;
  /** 25 unless told: with waits of 3 s, 7 s, 20 s … 6 hours about four days. */
  readonly maxAttempts?: number;
}

/**
 * Adds a job in the caller's transaction: it runs soon after the commit, and never without one. A worker that knows the task takes it,
 * in whatever process.
 */
export async function addJob<Tables>(
  trx: Kysely<Tables>,
  task: string,
  payload: JobPayload,
  { key, runAt, maxAttempts }: JobOptions = {},
): Promise<void> {
  await sql`select graphile_worker.add_job(
    identifier => ${task}::text, payload => ${JSON.stringify(payload)}::json, run_at => ${runAt ?? null}::timestamptz,
    max_attempts => ${maxAttempts ?? null}::int, job_key => ${key ?? null}::text)`.execute(trx);
}
