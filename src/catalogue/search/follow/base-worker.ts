import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { connect } from '../../../platform/database/connect.ts';
import type { CatalogueTables } from '../../tables.ts';
import { inSharedMemory } from '../snapshot/column-kinds.ts';
import { pack } from '../snapshot/pack-state.ts';
import { buildBase } from './build-base.ts';
import { packedBase } from './packed-base.ts';

// The program of the thread that builds a base: with a connection of its own, and handing over columns that are shared, not copied.

const { address } = z
  .object({
    address: z.object({
      connectionString: z.string().optional(),
      socketDir: z.string().optional(),
      database: z.string().optional(),
      user: z.string().optional(),
    }),
  })
  .parse(workerData);
const given = Object.fromEntries(
  Object.entries(address).filter(([, value]) => value !== undefined),
);
const connection = connect<CatalogueTables>(given, { max: 1 });
try {
  const base = await buildBase(connection.db, new AbortController().signal);
  const { tree, columns } = await pack(packedBase(base));
  // As text: a tree of thousands of objects would take the receiving thread longer than reading JSON.
  parentPort?.postMessage({ tree: JSON.stringify(tree), columns: columns.map(inSharedMemory) });
} finally {
  await connection.close();
}
