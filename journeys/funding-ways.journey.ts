import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { barriersInAllLooks } from './support/accessibility.ts';
import { visit, visiting } from './support/visit.ts';

/** The page's own files may still arrive. */
function noteUnlessFont(asked: string[], address: string): void {
  if (!address.endsWith('.woff2')) asked.push(address);
}

test(
  'without scripts an unemployed person unfolds the way to the voucher and the telephone',
  visiting({ javaScriptEnabled: false, viewport: { width: 320, height: 720 } }, async (page) => {
    await page.goto('/foerderung');
    await page.getByRole('main').locator('a[href="/foerderung/wege"]').first().click();
    const asked: string[] = [];
    page.on('request', (request) => noteUnlessFont(asked, request.url()));
    for (const answer of ['Arbeitslos', 'Neues oder aufgefrischtes Fachwissen', 'Ja']) {
      await page.locator('summary:visible').getByText(answer, { exact: false }).first().click();
    }
    const end = page.locator('.way-end:visible');
    expect(await end.getByRole('link', { name: /^Bildungsgutschein/ }).count()).toBe(1);
    expect(await end.locator('a[href^="tel:"]').first().isVisible()).toBe(true);
    expect(await end.innerText()).toContain('Zulassung des Kurses');
    // Nothing was asked for, and the address does not tell what was unfolded.
    expect(asked).toEqual([]);
    expect(new URL(page.url()).search + new URL(page.url()).hash).toBe('');
    await end.getByRole('link', { name: /^Bildungsgutschein/ }).click();
    expect(await page.locator('h1').innerText()).toMatch(/^Bildungsgutschein/);
  }),
);

test(
  'who looks for a programme among the courses is told of it, also if it has ended',
  visiting({ javaScriptEnabled: false }, async (page) => {
    await page.goto('/kurse?q=Bildungspr%C3%A4mie');
    await page.getByRole('link', { name: /^Bildungsprämie/ }).click();
    expect(await page.getByRole('main').innerText()).toMatch(/nicht mehr|beendet|ausgelaufen/i);
  }),
);

async function openSheet(page: Page): Promise<void> {
  await page.goto('/foerderung/betriebe');
  await page.getByRole('button', { name: 'Blatt ausfüllen' }).click();
  await page.getByLabel('Genaue Zahl').waitFor();
}

/** A course of 160 hours for 2,400 €, for two people of whom nobody is favoured. */
async function fillIn(page: Page): Promise<void> {
  await page.getByLabel('Wie viele Personen').fill('2');
  await page.getByLabel('Wie viele davon').fill('0');
  await page.getByLabel('Ja, vor mindestens zwei Jahren').check();
  await page.getByLabel('Neues Fachwissen').check();
  await page.getByLabel('Unterrichtsstunden').fill('160');
  await page.getByRole('group', { name: /AZAV/ }).getByLabel('Ja', { exact: true }).check();
  await page.getByLabel('Preis je Person').fill('2.400');
  await page
    .getByRole('group', { name: /Arbeitszeit/ })
    .getByLabel('Ja', { exact: true })
    .check();
}

describe('an owner for two employees', () => {
  test('sees shares and sums for 46, 64 and 530 people, and nothing leaves the device', () =>
    visit({}, async (page) => {
      await openSheet(page);
      const asked: string[] = [];
      page.on('request', (request) => noteUnlessFont(asked, request.url()));
      await fillIn(page);
      await page.getByLabel('Genaue Zahl').fill('46');
      await page.getByLabel('Preis je Person').press('Enter');
      const sheet = page.getByRole('region', { name: 'Blatt für die Steuerberatung' });
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('employer-sheet');
      const row = (name: string) => sheet.getByRole('row', { name: new RegExp(`^${name}`) });
      for (const [staff, share, sum] of [
        ['46', '0 %', '0 €'],
        ['64', '50 %', '2.400 €'],
        ['530', '75 %', '3.600 €'],
      ] as const) {
        await page.getByLabel('Genaue Zahl').fill(staff);
        expect(plain(await row('Anteil des Betriebs').innerText())).toContain(share);
        expect(plain(await row('Kurskosten: zahlt der Betrieb').innerText())).toMatch(
          new RegExp(`${sum}$`),
        );
      }
      const said = await sheet.innerText();
      for (const words of ['Sammelantrag', '0800 4 5555 20', 'Maßnahmenummer', '§ 3 Nr. 19 EStG'])
        expect(said).toContain(words);
      expect(asked).toEqual([]);
      expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
    }));

  test('learns why mandatory training is not paid, without a barrier, and prints one sheet', () =>
    visit({ reducedMotion: 'reduce' }, async (page) => {
      await openSheet(page);
      await fillIn(page);
      await page.getByLabel('Schulung, zu der das Gesetz').check();
      await page.getByLabel('50 bis 249').check();
      await page.getByRole('button', { name: 'Blatt zeigen' }).click();
      const sheet = page.getByRole('region', { name: 'Blatt für die Steuerberatung' });
      expect(await sheet.innerText()).toContain('§ 82 Abs. 1 S. 2 SGB III');
      await page.getByLabel('Neues Fachwissen').check();
      await page.emulateMedia({ media: 'print' });
      expect(
        await page.getByRole('heading', { name: 'Das gibt es für Betriebe' }).isVisible(),
      ).toBe(false);
      const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
      expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
      await page.emulateMedia({ media: 'screen' });
      expect(await barriersInAllLooks(page)).toEqual([]);
    }));
});

/** Money and per cent are written with a space that does not break. */
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');
