import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { signIn, signOut } from './support/signed-in.ts';
import { visit } from './support/visit.ts';

const PROGRAMME = '/buero/foerderung/programme/weiterbildungsstipendium';
const PUBLIC = '/foerderung/programme/weiterbildungsstipendium';

test('a rule is changed and handed in, a second person releases it, and everybody reads the new words', async () => {
  await visit({}, async (page: Page) => {
    await signIn(page, 'geschaeftsstelle@netzwerk-demo.example');
    await page.goto(PROGRAMME);
    await page.getByLabel('Gilt ab').fill('2026-11-23');
    await page.getByRole('button', { name: 'Neue Fassung beginnen' }).click();
    await page.getByText('Der Entwurf ist angelegt').waitFor();
    await page.getByRole('link', { name: 'ändern Text „Kurz gesagt“' }).click();
    await page.getByLabel('Deutsch', { exact: true }).fill('Demo-Wortlaut der neuen Fassung.');
    await page.getByRole('button', { name: 'Speichern' }).click();
    await page.getByText('Gespeichert.').waitFor();
    await page.getByRole('link', { name: 'Vorschau und Abgabe' }).click();
    await page.getByLabel('Warum ändert sich die Regel?').fill('Demo-Grund');
    await page.getByRole('button', { name: 'Zur Freigabe abgeben' }).click();
    await page.getByText('Abgegeben.').waitFor();
    await signOut(page);
    await signIn(page, 'vertretung@netzwerk-demo.example');
    await page.goto('/buero/foerderung');
    await page.getByRole('link', { name: 'Ansehen' }).first().click();
    await page.getByRole('button', { name: 'Fassung freigeben' }).click();
    await page.getByText('Freigegeben.').waitFor();
    await signOut(page);
    await page.goto(PUBLIC);
    expect(await page.getByRole('main').innerText()).toContain('Demo-Wortlaut der neuen Fassung.');
  });
});
