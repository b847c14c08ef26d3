import { rmSync } from 'node:fs';
import { atMost, type Report, rounded } from './support/figure.ts';
import { newDataDir, startDemo } from './support/portal.ts';

const COLD_SECONDS = 10;
const STOP_SECONDS = 5;

/** From nothing to the ready line: database made, schema, demonstration network, index; then once more with everything there. */
export default async function bench(report: Report): Promise<void> {
  const dataDir = await newDataDir();
  try {
    const cold = await startDemo({ DATA_DIR: dataDir });
    report(
      atMost(COLD_SECONDS, {
        name: 'cold start with demonstration data',
        value: cold.readyMs / 1000,
        unit: 's',
      }),
    );
    const stoppedAt = performance.now();
    await cold.stop();
    report(
      atMost(STOP_SECONDS, {
        name: 'stop',
        value: (performance.now() - stoppedAt) / 1000,
        unit: 's',
      }),
    );
    const warm = await startDemo({ DATA_DIR: dataDir });
    report({ name: 'second start', value: rounded(warm.readyMs / 1000), unit: 's' });
    await warm.stop();
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}
