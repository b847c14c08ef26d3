import { Worker } from 'node:worker_threads';
import type { Kysely } from 'kysely';
import type { DatabaseAddress } from '../../../platform/database/connect.ts';
import type { CatalogueTables } from '../../tables.ts';
import type { PackedColumn } from '../snapshot/column-kinds.ts';
import { unpack } from '../snapshot/unpack-state.ts';
import type { BaseBuilder } from './build-base.ts';
import { type PackedBase, withTerms } from './packed-base.ts';

/**
 * Several times what a national catalogue needs while it is read. From 2048 on, V8 lets twice as much garbage pile up before it looks
 * for it (a sixth of the memory that building takes).
 */
const MOST_HEAP_MEGABYTES = 2000;
/** Rows live for one portion: with V8's usual 16 MB they are copied around often (a tenth of the time). */
const YOUNG_MEGABYTES = 128;

interface BuiltBase {
  readonly tree: string;
  readonly columns: readonly PackedColumn[];
}

/** Builds bases in a thread of their own, so that no query waits for it. `program` is the built `base-worker.ts`. */
export function baseInWorker(
  program: string,
  address: DatabaseAddress,
  db: Kysely<CatalogueTables>,
): BaseBuilder {
  return async (signal) => {
    const { tree, columns } = await runWorker(program, address, signal);
    return withTerms(db, await unpack<PackedBase>({ tree: JSON.parse(tree), columns }, signal));
  };
}

function runWorker(
  program: string,
  address: DatabaseAddress,
  signal: AbortSignal,
): Promise<BuiltBase> {
  signal.throwIfAborted();
  const worker = new Worker(program, {
    workerData: { address },
    resourceLimits: {
      maxOldGenerationSizeMb: MOST_HEAP_MEGABYTES,
      maxYoungGenerationSizeMb: YOUNG_MEGABYTES,
    },
  });
  return new Promise<BuiltBase>((resolve, reject) => {
    const abort = () => reject(signal.reason);
    signal.addEventListener('abort', abort);
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => {
      signal.removeEventListener('abort', abort);
      reject(new Error(`the thread that builds the index ended with ${code}`));
    });
  }).finally(() => worker.terminate());
}
