import { readdirSync, rmSync, statSync } from 'node:fs';
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
/** What belongs to the database and to this benchmark; everything else in the data folder can be made again. */
const KEPT = new Set(['postgres', 'seeded.json', 'generated']);

/** Time to ready without and with a snapshot of the index on disk, with the most memory that each start took. */
export async function measureStart(report: Report, catalogue: SeededCatalogue): Promise<void> {
  const { dataDir } = catalogue;
  for (const name of others(dataDir)) rmSync(path.join(dataDir, name), { recursive: true });
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

const others = (dataDir: string): string[] =>
  readdirSync(dataDir).filter((name) => !KEPT.has(name));

/** Bytes of everything beside the database. */
const bytesOf = (dataDir: string): number =>
  others(dataDir)
    .flatMap((name) =>
      readdirSync(path.join(dataDir, name), { recursive: true, encoding: 'utf8' }).map((file) =>
        path.join(dataDir, name, file),
      ),
    )
    .reduce((sum, file) => sum + (statSync(file, { throwIfNoEntry: false })?.size ?? 0), 0);

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
