import { rmSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { atMost, type Report, rounded } from './support/figure.ts';
import { writeDelivery } from './support/generated-delivery.ts';
import { writeOpenVhs } from './support/generated-open-vhs.ts';
import { writeOpenqcat, writeOpenqcatDelta } from './support/generated-openqcat.ts';
import { writeCsv, writeWorkbook } from './support/generated-table.ts';
import { type MeasuredRun, measureCommand } from './support/measured-command.ts';
import { BENCH_CLOCK, newDataDir } from './support/portal.ts';

const RUNS = 60_000;
const SECONDS = 30;
const MEGABYTES = 300;
const SECONDS_AGAIN = 10;
const DELTA_OFFERS = 100;
const DELTA_SECONDS = 2;
const MEMBER = 'akademie-silberweide';

const ReportSchema = z.object({
  created: z.number(),
  updated: z.number(),
  unchanged: z.number(),
  withdrawn: z.number(),
  rejected: z.array(z.unknown()),
  ms: z.number(),
});

function outcome(run: MeasuredRun): z.output<typeof ReportSchema> {
  const parsed = ReportSchema.safeParse(run.output);
  if (!parsed.success) throw new Error(`The import ended with ${run.exitCode}: ${run.messages}`);
  return parsed.data;
}

/** Writes the first delivery and answers its path. */
type Writer = (folder: string) => Promise<string>;

function fileOf(
  name: string,
  write: (file: string, runs: number) => Promise<void>,
  runs = RUNS,
): Writer {
  return async (folder) => {
    const file = path.join(folder, name);
    await write(file, runs);
    return file;
  };
}

/**
 * Generated deliveries of 60,000 runs into networks of their own, each then sent again; of openQ-cat also a delta of 100 offers. Start
 * of the database included, except in the time of the delta: it is what a running portal needs.
 */
export default async function bench(report: Report): Promise<void> {
  const delta = fileOf('changes.xml', writeOpenqcatDelta, DELTA_OFFERS);
  await measure(report, 'openQ-cat', fileOf('delivery.xml', writeOpenqcat), delta);
  await measure(report, 'Open-vhs', fileOf('delivery.xml', writeOpenVhs), null);
  await measure(report, 'Berlin JSON', fileOf('delivery.json', writeDelivery), null);
  await measure(report, 'CSV', fileOf('delivery.csv', writeCsv), null);
  await measure(report, 'XLSX', fileOf('delivery.xlsx', writeWorkbook), null);
}

async function measure(
  report: Report,
  format: string,
  write: Writer,
  writeChanges: Writer | null,
): Promise<void> {
  const dataDir = await newDataDir();
  const settings = { DATA_DIR: dataDir, TEST_CLOCK: BENCH_CLOCK, DEMO: '1' };
  const atMostOf = (limit: number, name: string, value: number, unit: string, note?: string) =>
    report(
      atMost(limit, {
        name: `${format}: ${name}`,
        value,
        unit,
        ...(note === undefined ? {} : { note }),
      }),
    );
  try {
    const file = await write(dataDir);
    await measureCommand(['seed', 'demo'], settings);
    const importIt = (given: string) =>
      measureCommand(['import', given, '--member', MEMBER], settings);
    const first = await importIt(file);
    const { created, rejected } = outcome(first);
    atMostOf(
      SECONDS,
      `import of ${RUNS} runs`,
      first.seconds,
      's',
      `${created} created, ${rejected.length} rejected`,
    );
    report({
      name: `${format}: runs per second`,
      value: rounded(RUNS / first.seconds),
      unit: '/s',
    });
    const second = await importIt(file);
    const again = outcome(second);
    atMostOf(SECONDS_AGAIN, 'the same file again', second.seconds, 's');
    atMostOf(
      0,
      'changes by the same file again',
      again.created + again.updated + again.withdrawn,
      'records',
      `${again.unchanged} unchanged`,
    );
    const most = Math.max(first.peakMegabytes ?? 0, second.peakMegabytes ?? 0);
    if (most > 0) atMostOf(MEGABYTES, 'most memory of the importing process', most, 'MB');
    if (writeChanges === null) return;
    const changed = outcome(await importIt(await writeChanges(dataDir)));
    const note = `${changed.updated} updated, ${changed.withdrawn} withdrawn`;
    atMostOf(DELTA_SECONDS, `delta of ${DELTA_OFFERS} offers`, changed.ms / 1000, 's', note);
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}
