import type { RunningPortal } from '../../scripts/start-portal.js';
import { atMost, type Report } from '../support/figure.ts';
import { memoryOf } from '../support/memory.ts';

const MEGABYTES = 700;

/** Memory of the portal's process now (the database is another process), held against the budget. */
export function measureMemory(report: Report, portal: RunningPortal, when: string): void {
  const memory = memoryOf(portal.pid);
  if (memory === null) return;
  report(
    atMost(MEGABYTES, {
      name: `memory ${when}`,
      value: Math.round(memory.now),
      unit: 'MB',
      note: `${Math.round(memory.most)} MB at most since its start`,
    }),
  );
}
