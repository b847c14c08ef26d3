import { readFileSync, renameSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningPortal, startPortal } from '../scripts/start-portal.js';
import { barriersInAllLooks } from './support/accessibility.ts';
import { JOURNEY_CLOCK } from './support/global-setup.ts';
import { visit } from './support/visit.ts';

// A network on its first day: no member, no course. Then, at the end, without its database.
let portal: RunningPortal;

beforeAll(async () => {
  portal = await startPortal({ TEST_CLOCK: JOURNEY_CLOCK, DEMO: '0' });
});
afterAll(() => portal.stop());

test.each(['/', '/kurse', '/kurse?q=Pflege', '/anbieter', '/en/'])(
  '%s stands, without data and without barrier',
  async (address) => {
    await visit({ portalUrl: portal.url, reducedMotion: 'reduce' }, async (page) => {
      const response = await page.goto(address);
      expect(response?.status()).toBe(200);
      expect(await page.locator('a[href^="tel:"]').count()).toBeGreaterThan(0);
      expect(await barriersInAllLooks(page)).toEqual([]);
    });
  },
);

test('without its database the portal says so, in its own looks, and goes on when it is back', async () => {
  const cluster = path.join(portal.dataDir, 'postgres', 'cluster');
  const server = Number(readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0]);
  const readiness = async () => (await fetch(`${portal.url}/readyz`)).status;
  // Out of the way, or the portal would start it again within a second.
  renameSync(cluster, `${cluster}.away`);
  try {
    process.kill(server, 'SIGINT');
    await expect.poll(readiness, { timeout: 15_000 }).toBe(503);
    await visit({ portalUrl: portal.url, reducedMotion: 'reduce' }, async (page) => {
      const response = await page.goto('/anbieter');
      expect(response?.status()).toBe(503);
      expect(response?.headers()['retry-after']).toMatch(/^\d+$/);
      expect(await barriersInAllLooks(page)).toEqual([]);
      // Pages that need no data still work.
      expect((await page.goto('/kontakt'))?.status()).toBe(200);
    });
  } finally {
    renameSync(`${cluster}.away`, cluster);
  }
  await expect.poll(readiness, { timeout: 15_000 }).toBe(200);
});
