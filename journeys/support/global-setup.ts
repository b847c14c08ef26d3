import path from 'node:path';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { browserFlags, findBrowser } from '../../scripts/browser.js';
import { startPortal } from '../../scripts/start-portal.js';

declare module 'vitest' {
  export interface ProvidedContext {
    portalUrl: string;
    /** Socket folder of the portal's database. */
    portalSocketDir: string;
    browserEndpoint: string;
  }
}

/** A Monday morning: the demonstration data are made relative to it, so every run sees the same courses. */
export const JOURNEY_CLOCK = '2026-11-23T08:00:00Z';

/** One portal with the demonstration network and one browser for all journeys of a run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const [portal, browser] = await Promise.all([
    startPortal({ TEST_CLOCK: JOURNEY_CLOCK, DEMO: '1' }),
    chromium.launchServer({ executablePath: findBrowser(), args: browserFlags() }),
  ]);
  project.provide('portalUrl', portal.url);
  project.provide('portalSocketDir', path.join(portal.dataDir, 'postgres', 'run'));
  project.provide('browserEndpoint', browser.wsEndpoint());
  return async () => {
    await browser.close();
    await portal.stop();
  };
}
