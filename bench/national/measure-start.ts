import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { atMost, type Report } from '../support/figure.ts';
import { memoryOf } from '../support/memory.ts';
import { startSeeded } from '../support/portal.ts';
import type { SeededCatalogue } from '../support/seeded-catalogue.ts';

const FROM_DATABASE_SECONDS = 90;
const FROM_SNAPSHOT_SECONDS = 10;
const SNAPSHOT_PATIENCE_MS = 120_000;
const SMALLEST_SNAPSHOT_BYTES = 10_000;
/** The folder of the index in the data folder; it can be made again. */
const INDEX = 'index';

/** Time to ready without and with a snapshot of the index on disk, with the most memory that each start took. */
export async function measureStart(report: Report, catalogue: SeededCatalogue): Promise<void> {
  const { dataDir } = catalogue;
  rmSync(path.join(dataDir, INDEX), { recursive: true, force: true });
  await measure(report, catalogue, 'database', FROM_DATABASE_SECONDS, () => untilSnapshot(dataDir));
  if (bytesOf(dataDir) < SMALLEST_SNAPSHOT_BYTES) {
    report({
      name: 'ready from snapshot',
      value: 0,
      unit: 'skipped',
      note: 'no snapshot was kept',
    });
    return;
  }
  await measure(report, catalogue, 'snapshot', FROM_SNAPSHOT_SECONDS, async () => {});
}

async function measure(
  report: Report,
  { settings }: SeededCatalogue,
  source: string,
  budget: number,
  afterwards: () => Promise<void>,
): Promise<void> {
  const portal = await startSeeded(settings);
  try {
    report(
      atMost(budget, { name: `ready from ${source}`, value: portal.readyMs / 1000, unit: 's' }),
    );
    const memory = memoryOf(portal.pid);
    if (memory !== null)
      report({
        name: `memory when ready from ${source}`,
        value: Math.round(memory.now),
        unit: 'MB',
        note: `${Math.round(memory.most)} MB at most on the way`,
      });
    await afterwards();
  } finally {
    await portal.stop();
  }
}

/** Bytes of the snapshot of the index, and of one being written. */
function bytesOf(dataDir: string): number {
  const folder = path.join(dataDir, INDEX);
  if (!existsSync(folder)) return 0;
  return readdirSync(folder)
    .map((name) => statSync(path.join(folder, name), { throwIfNoEntry: false })?.size ?? 0)
    .reduce((sum, bytes) => sum + bytes, 0);
}

/** The snapshot may be written beside the first requests: until a file is there that grows no more, or patience ends. */
async function untilSnapshot(dataDir: string): Promise<void> {
  const deadline = performance.now() + SNAPSHOT_PATIENCE_MS;
  let before = -1;
  while (performance.now() < deadline) {
    const bytes = bytesOf(dataDir);
    if (bytes > SMALLEST_SNAPSHOT_BYTES && bytes === before) return;
    before = bytes;
    await sleep(1000);
  }
}
