import { rmSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { atMost, type Report, rounded } from './support/figure.ts';
import { writeDelivery } from './support/generated-delivery.ts';
import { type MeasuredRun, measureCommand } from './support/measured-command.ts';
import { BENCH_CLOCK, newDataDir } from './support/portal.ts';

const RUNS = 60_000;
const SECONDS = 30;
const MEGABYTES = 300;
const SECOND_SHARE = 1 / 3;
const MEMBER = 'akademie-silberweide';

const ReportSchema = z.object({
  created: z.number(),
  updated: z.number(),
  unchanged: z.number(),
  withdrawn: z.number(),
  rejected: z.array(z.unknown()),
});

function outcome(run: MeasuredRun): z.output<typeof ReportSchema> {
  const parsed = ReportSchema.safeParse(run.output);
  if (!parsed.success) throw new Error(`The import ended with ${run.exitCode}: ${run.messages}`);
  return parsed.data;
}

/** A generated delivery of 60,000 runs into a network of its own, then the same file again. Start of the database included. */
export default async function bench(report: Report): Promise<void> {
  const dataDir = await newDataDir();
  const settings = { DATA_DIR: dataDir, TEST_CLOCK: BENCH_CLOCK, DEMO: '1' };
  try {
    const file = path.join(dataDir, 'delivery.json');
    await writeDelivery(file, RUNS);
    await measureCommand(['seed', 'demo'], settings);
    const importIt = () => measureCommand(['import', file, '--member', MEMBER], settings);
    const first = await importIt();
    const { created, rejected } = outcome(first);
    const note = `${created} created, ${rejected.length} rejected`;
    report(
      atMost(SECONDS, { name: `import of ${RUNS} runs`, value: first.seconds, unit: 's', note }),
    );
    report({ name: 'records per second', value: rounded(RUNS / first.seconds), unit: '/s' });
    if (first.peakMegabytes !== null)
      report(
        atMost(MEGABYTES, {
          name: 'most memory of the importing process',
          value: first.peakMegabytes,
          unit: 'MB',
        }),
      );
    const second = await importIt();
    const again = outcome(second);
    report(
      atMost(SECOND_SHARE, {
        name: 'time of the same file again, as a share',
        value: second.seconds / first.seconds,
        unit: 'of the first',
      }),
    );
    report(
      atMost(0, {
        name: 'changes by the same file again',
        value: again.created + again.updated + again.withdrawn,
        unit: 'records',
        note: `${again.unchanged} unchanged`,
      }),
    );
    if (second.peakMegabytes !== null)
      report(
        atMost(MEGABYTES, {
          name: 'most memory, same file again',
          value: second.peakMegabytes,
          unit: 'MB',
        }),
      );
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}
