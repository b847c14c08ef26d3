import { createHash } from 'node:crypto';
import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { privateClient } from '../follow/private-client.ts';

const TRY_EVERY_MS = 200;

/** The right to build a base for a folder and to write its snapshot; one process on one machine has it at a time. */
export interface WriterLock {
  release(): Promise<void>;
}

/**
 * Takes the lock, waiting for its present holder if `waits`; null if somebody else has it. The database keeps it on a connection of
 * its own, so that a killed process cannot leave it behind. Throws the database's error or the signal's reason.
 */
export async function takeWriterLock(
  config: pg.ClientConfig,
  folder: string,
  options: { waits: boolean; signal: AbortSignal },
): Promise<WriterLock | null> {
  const client = privateClient(config, 'bildungsnetz-index-writer');
  // Lost with the server: whoever takes it next does no harm, for files are renamed in one step.
  client.on('error', () => undefined);
  const release = () => client.end().catch(() => undefined);
  try {
    await client.connect();
    for (;;) {
      options.signal.throwIfAborted();
      const { rows } = await client.query<{ taken: boolean }>(
        'select pg_try_advisory_lock($1, $2) as taken',
        keysOf(folder),
      );
      if (rows[0]?.taken === true) return { release };
      if (!options.waits) break;
      await sleep(TRY_EVERY_MS, undefined, { signal: options.signal });
    }
  } catch (error) {
    await release();
    throw error;
  }
  await release();
  return null;
}

function keysOf(folder: string): [number, number] {
  const hash = createHash('sha256').update(`index writer\0${hostname()}\0${folder}`).digest();
  return [hash.readInt32LE(0), hash.readInt32LE(4)];
}
