import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RunningPortal } from '../../scripts/start-portal.js';

type StartPortal = typeof import('../../scripts/start-portal.js');

/** Benchmarks run as bundles elsewhere; the scripts find the repository by their own place, so they are loaded from there. */
async function scripts(): Promise<StartPortal> {
  return import(pathToFileURL(path.resolve('scripts/start-portal.js')).href);
}

/** The day on which the benchmarks take place: demonstration data are made relative to it. */
export const BENCH_CLOCK = '2026-11-23T08:00:00Z';

/** The built portal with the demonstration network, as people get it with `npm start`. */
export async function startDemo(settings: Record<string, string> = {}): Promise<RunningPortal> {
  const { startPortal } = await scripts();
  return startPortal({ TEST_CLOCK: BENCH_CLOCK, DEMO: '1', ...settings });
}

/** The built portal with a catalogue that is already in its database; patient enough for a large one. */
export async function startSeeded(
  settings: Readonly<Record<string, string>>,
): Promise<RunningPortal> {
  const { startPortal } = await scripts();
  return startPortal({ ...settings }, { patienceMs: 600_000 });
}

export async function newDataDir(): Promise<string> {
  const { temporaryDataDir } = await scripts();
  return temporaryDataDir();
}
