import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { barriersInAllLooks } from './support/accessibility.ts';
import { signIn, signOut } from './support/signed-in.ts';
import { NARROW_PHONE, visit } from './support/visit.ts';

const LIST = '/mitglieder/frag-wesel/laufzettel';

/** What a visitor reads, without the frame of the page. */
const main = (page: Page) => page.getByRole('main').innerText();

test('a slip in Arabic is given out, scanned at the other desk, and its issuer sees "angekommen" – without scripts, on a phone', async () => {
  await visit({ javaScriptEnabled: false, viewport: NARROW_PHONE }, async (page) => {
    await signIn(page, 'beratung@frag-wesel.example');
    await page.goto(LIST);
    await page.getByRole('link', { name: 'Laufzettel ausgeben' }).click();
    await page.getByLabel('Beratungsstelle', { exact: true }).selectOption('leseinsel');
    await page.getByRole('button', { name: 'Diese Stelle nehmen' }).click();
    await page.getByLabel('العربية').check();
    await page.getByLabel('Am Telefon').check();
    await page.getByLabel('Ausweis oder Pass').check();
    await page.getByRole('button', { name: 'Zettel ausgeben' }).click();
    const one = page.url();
    const code = /[0-9A-Z]{4}(?:-[0-9A-Z]{4}){2}/.exec(await main(page))?.[0] ?? '';
    expect(code).not.toBe('');
    expect(await page.locator('.slip').getAttribute('dir')).toBe('rtl');
    const pdf = await page.request.get(`${one.replace(/\?.*/, '')}/pdf`);
    expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');
    await signOut(page);

    await page.goto(`/l/${code.replaceAll('-', '')}`);
    expect(await main(page)).not.toContain('Angekommen');
    await signIn(page, 'beratung@leseinsel.example');
    await page.reload();
    await page.getByRole('button', { name: 'Angekommen' }).click();
    expect(await main(page)).toContain('sieht jetzt: angekommen');
    await signOut(page);

    await signIn(page, 'beratung@frag-wesel.example');
    await page.goto(one);
    expect(await main(page)).toContain('angekommen bei Grundbildung Leseinsel');
    await signOut(page);
  });
});

test('blank slips for the bus are made by keyboard, and mistakes are said where they are', async () => {
  await visit({ reducedMotion: 'reduce' }, async (page) => {
    await signIn(page, 'beratung@bildungsrad.example');
    await page.goto('/mitglieder/bildungsrad/laufzettel/block');
    const make = page.getByRole('button', { name: 'Leere Zettel erstellen' });
    await make.focus();
    await page.keyboard.press('Enter');
    await page.getByText('Wählen Sie die Sprache des Zettels.').first().waitFor();
    expect(await page.title()).toContain('Fehler:');
    expect(await barriersInAllLooks(page)).toEqual([]);
    await page.getByLabel('Türkçe').focus();
    await page.keyboard.press('Space');
    await page.getByLabel('Unterwegs').focus();
    await page.keyboard.press('Space');
    await make.focus();
    await page.keyboard.press('Enter');
    await page.getByText('Die Zettel sind bereit.').waitFor();
    const pdf = page.getByRole('link', { name: 'PDF öffnen' }).first();
    const answer = await page.request.get((await pdf.getAttribute('href')) ?? '');
    expect(answer.headers()['content-type']).toBe('application/pdf');
    await signOut(page);
  });
});
