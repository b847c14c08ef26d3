// npm run screenshots: makes the pictures of the README from the running demonstration network, always of the same day.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { browserFlags, findBrowser } from './browser.js';
import { startPortal } from './start-portal.js';

const folder = path.resolve(import.meta.dirname, '../docs/images');
const CLOCK = '2026-11-23T08:00:00Z';
const DESKTOP = { width: 1280, height: 860 };
const PHONE = { width: 390, height: 844 };

/** A search that shows what the portal can do: words, a place, results with prices and states. */
const SEARCH = '/kurse?q=Schwei%C3%9Fen&near=46483&km=25';

/** A question in somebody's own words, with who helps. */
const ADVICE = '/beratung?q=Ich+kann+nicht+gut+lesen';

async function firstCourse(page) {
  await page.goto(SEARCH);
  return page
    .locator('main h2 a[href^="/kurse/"], main h3 a[href^="/kurse/"]')
    .first()
    .getAttribute('href');
}

async function courseCosts(page) {
  return `${await firstCourse(page)}/foerderung`;
}

/** Somebody without work who has learnt a trade asks what a course costs. */
async function answerCheck(page) {
  const check = page.locator('funding-check');
  await check.getByRole('button', { name: 'Für mich ausrechnen' }).click();
  for (const answer of ['Arbeitslos', 'Ja', 'Arbeitslosengeld']) {
    await check.getByRole('radio', { name: answer, exact: true }).check();
    await check.getByRole('button', { name: 'Weiter', exact: true }).click();
  }
  await check.getByRole('button', { name: 'Zwischendurch Ergebnis zeigen' }).click();
  await check.getByRole('heading', { name: 'Ihr Ergebnis' }).waitFor();
}

async function shoot(browser, portal, { name, address, viewport, act, from }) {
  const context = await browser.newContext({
    baseURL: portal.url,
    viewport,
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
    deviceScaleFactor: viewport === PHONE ? 2 : 1,
  });
  const page = await context.newPage();
  await page.goto(typeof address === 'function' ? await address(page) : address);
  await act?.(page);
  await page.evaluate(() => document.fonts.ready);
  // The picture begins at this element.
  if (from)
    await page
      .locator(from)
      .first()
      .evaluate((element) => window.scrollBy(0, element.getBoundingClientRect().top - 16));
  await page.screenshot({ path: path.join(folder, `${name}.png`) });
  await context.close();
  process.stdout.write(`docs/images/${name}.png\n`);
}

mkdirSync(folder, { recursive: true });
const portal = await startPortal({ TEST_CLOCK: CLOCK, DEMO: '1' });
const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: [...browserFlags(), '--lang=de'],
  // Date fields speak the language of the browser's surface, not that of the page.
  env: { ...process.env, LANGUAGE: 'de' },
});
try {
  for (const picture of [
    { name: 'home', address: '/', viewport: DESKTOP },
    { name: 'results', address: SEARCH, viewport: DESKTOP },
    { name: 'course', address: firstCourse, viewport: DESKTOP },
    {
      name: 'cost',
      address: courseCosts,
      viewport: PHONE,
      act: answerCheck,
      from: 'funding-check >> text=Ihr Ergebnis',
    },
    { name: 'contact', address: '/kontakt', viewport: DESKTOP },
    { name: 'advice', address: ADVICE, viewport: DESKTOP },
  ]) {
    await shoot(browser, portal, picture);
  }
} finally {
  await browser.close();
  await portal.stop();
}
