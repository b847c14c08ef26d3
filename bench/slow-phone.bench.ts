import { type Browser, chromium } from 'playwright-core';
import { browserFlags, findBrowser } from '../scripts/browser.js';
import { atMost, type Report } from './support/figure.ts';
import { startDemo } from './support/portal.ts';

/** A slow phone on a slow line, as the budget names it: four times slower processor, 1.6 Mbit/s, 150 ms. */
const CPU_SLOWDOWN = 4;
const BYTES_PER_SECOND = 1_600_000 / 8;
const LATENCY_MS = 150;
const BUDGET_MS = 800;
const ROUNDS = 9;
const PAGES = ['/', '/kurse', '/kurse?q=Schweißen&near=46483'];

/** Largest contentful paint of a first visit in milliseconds. */
async function paintOf(browser: Browser, url: string): Promise<number> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    deviceScaleFactor: 2,
    isMobile: true,
  });
  try {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send('Network.enable');
    await devtools.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: LATENCY_MS,
      downloadThroughput: BYTES_PER_SECOND,
      uploadThroughput: BYTES_PER_SECOND,
    });
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
    await page.goto(url, { waitUntil: 'networkidle' });
    return await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          new PerformanceObserver((list) =>
            resolve(list.getEntries().at(-1)?.startTime ?? 0),
          ).observe({
            type: 'largest-contentful-paint',
            buffered: true,
          });
        }),
    );
  } finally {
    await context.close();
  }
}

/** How long a person with an old phone waits for the content of a page, median of several first visits. */
export default async function bench(report: Report): Promise<void> {
  const portal = await startDemo();
  const browser = await chromium.launch({
    executablePath: await findBrowser(),
    args: [...browserFlags()],
  });
  try {
    for (const path of PAGES) {
      const paints: number[] = [];
      for (let round = 0; round < ROUNDS; round++) {
        paints.push(await paintOf(browser, portal.url + path));
      }
      paints.sort((a, b) => a - b);
      report(
        atMost(BUDGET_MS, {
          name: `largest paint on a slow phone, ${path}`,
          value: paints[Math.floor(ROUNDS / 2)] ?? Number.NaN,
          unit: 'ms',
          note: `${ROUNDS} first visits, ${Math.round(paints[0] ?? 0)}–${Math.round(paints.at(-1) ?? 0)}`,
        }),
      );
    }
  } finally {
    await browser.close();
    await portal.stop();
  }
}
