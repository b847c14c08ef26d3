import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { barriersOnPhone } from './support/accessibility.ts';
import { signIn, signOut } from './support/signed-in.ts';
import { visit, WITH_AND_WITHOUT_SCRIPTS } from './support/visit.ts';

const OWNER = 'leitung@staplerhof.example';
const DELIVERIES = '/mitglieder/staplerhof/lieferungen';
const PHONE = { width: 360, height: 740 };

const HEADINGS =
  'kurs_schluessel;titel;beschreibung;termin_schluessel;beginn;unterrichtsform;preis';
const course = (key: string, title: string, price = '120,00 €') =>
  `${key};${title};Wir üben an Geräten und sprechen über alles, was im Alltag vorkommt.;${key}-1;11.01.2027;online;${price}`;
const file = (...lines: readonly string[]) => ({
  name: 'kurse.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from([HEADINGS, ...lines].join('\r\n')),
});

/** Goes there with the tab key alone, from the content on, to which the first stop of every page leads. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  await page.locator('#content').focus();
  for (let steps = 0; steps < 150; steps++) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`The tab key does not lead to ${target}`);
}

async function press(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('Enter');
}

/** Chooses the file in the field that has the focus, as the browser's own window would, and sends it by keyboard. */
async function deliver(page: Page, given: ReturnType<typeof file>): Promise<void> {
  await page.goto(DELIVERIES);
  const field = page.getByLabel('Datei mit Ihren Kursen');
  await tabTo(page, field);
  await field.setInputFiles(given);
  await press(page, page.getByRole('button', { name: 'Datei hochladen' }));
  await page.waitForURL(/lieferungen\/(spalten\/)?[a-z0-9]{12}$/);
}

const READ = /Übernommen|Wartet auf Sie|Abgelehnt/;

/** The page of a delivery follows its reading by itself, with scripts and without. */
const untilRead = (page: Page) => page.locator('.status').filter({ hasText: READ }).waitFor();

/** The same for people who do not wait for the page: without scripts that takes seconds. */
async function reloadUntil(page: Page, state: RegExp): Promise<void> {
  for (let times = 0; times < 100; times++) {
    if (await page.locator('.status').filter({ hasText: state }).isVisible()) return;
    await page.reload();
  }
  throw new Error('The delivery is not worked on');
}

describe.each(WITH_AND_WITHOUT_SCRIPTS)('$name', ({ name, options }) => {
  test('a file is delivered, looked at, mended and published by keyboard on a phone', () =>
    visit({ ...options, viewport: PHONE, reducedMotion: 'reduce' }, async (page) => {
      const barriers: string[] = [];
      const look = async (what: string) => {
        // Looking needs scripts itself; the pages are the same without.
        if (!options.javaScriptEnabled) return;
        barriers.push(...(await barriersOnPhone(page)).map((problem) => `${what}: ${problem}`));
      };
      const titled = (key: string) => `Stapler fahren ${key} ${name}`;
      await signIn(page, OWNER);

      await deliver(page, file(...[...'ABCDFGHIKLMN'].map((key) => course(key, titled(key)))));
      await untilRead(page);
      await look('published');

      // A changed price, a title that is missing, and so few courses that somebody has to agree.
      await deliver(page, file(course('A', titled('A'), '150,00 €'), course('E', '')));
      await reloadUntil(page, READ);
      await look('waits');
      await press(page, page.getByRole('link', { name: /^Geändert/ }));
      const change = page.getByRole('listitem').filter({ hasText: titled('A') });
      await change.getByText('150 €').waitFor();
      expect(await change.locator('del').innerText()).toBe('120 €');
      await look('changes');

      await press(page, page.getByRole('button', { name: 'Lieferung veröffentlichen' }));
      await page.getByRole('alert').or(page.locator('.error-summary')).waitFor();
      await look('without consent');
      await press(page, page.getByRole('link', { name: /Bitte bestätigen Sie/ }));
      await page.keyboard.press('Space');
      expect(await page.getByRole('checkbox').isChecked()).toBe(true);
      await press(page, page.getByRole('button', { name: 'Lieferung veröffentlichen' }));
      await page.locator('.error-summary').waitFor({ state: 'detached' });
      await page.waitForLoadState();
      await reloadUntil(page, /Übernommen/);

      await press(page, page.getByRole('link', { name: /^Nicht übernommen/ }));
      await press(page, page.getByRole('link', { name: 'Hier verbessern' }));
      await look('mend');
      await tabTo(page, page.getByLabel('Titel des Kurses'));
      await page.keyboard.type(titled('E'));
      await press(page, page.getByRole('button', { name: 'Entwurf anlegen' }));
      await page.waitForURL(/kurse\/[a-z0-9]{12}\/text/);
      expect(await page.getByLabel('Was lernt man?').inputValue()).toContain('Wir üben an Geräten');

      await page.goto(`/kurse?q=${encodeURIComponent(titled('A'))}`);
      await press(page, page.getByRole('link', { name: titled('A') }).first());
      await page.getByText('150 €').first().waitFor();
      expect(barriers).toEqual([]);
      await signOut(page);
    }));
});

test('the columns of a table of one’s own are explained by keyboard, and what is wrong leads to its field', () =>
  visit({ viewport: PHONE, reducedMotion: 'reduce' }, async (page) => {
    await signIn(page, OWNER);
    const own = 'Was;Wann;Rhythmus\r\nLöten;11.01.2027;ganztags\r\nFeilen;12.01.2027;abends';
    await deliver(page, { ...file(), name: 'eigene.csv', buffer: Buffer.from(own) });
    const barriers = await barriersOnPhone(page);
    const first = page.getByLabel('„Was“ bedeutet');
    const last = page.getByLabel('„Rhythmus“ bedeutet');
    await tabTo(page, last);
    await page.keyboard.type('Beginn');
    await press(page, page.getByRole('button', { name: 'Merken und Datei lesen' }));
    await page.locator('.error-summary').waitFor();
    expect(await page.title()).toMatch(/^Fehler: /);
    barriers.push(...(await barriersOnPhone(page)));
    await press(page, page.locator('.error-summary a').first());
    expect(await first.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.type('Titel');
    expect(barriers).toEqual([]);
    await signOut(page);
  }));
