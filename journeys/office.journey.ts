import { expect, test } from 'vitest';
import { barriersInAllLooks } from './support/accessibility.ts';
import { markupProblems } from './support/markup.ts';
import { signIn, signOut } from './support/signed-in.ts';
import { visit } from './support/visit.ts';

const PAGES = [
  '/buero',
  '/buero/mitglieder',
  '/buero/mitglieder/neu',
  '/buero/kurse',
  '/buero/uebernahmen',
  '/buero/lieferungen',
  '/buero/post',
  '/buero/personen',
  '/buero/personen/einladen',
  '/buero/zweiter-faktor',
  '/buero/einstellungen',
  '/buero/einstellungen/kontakt',
  '/buero/einstellungen/beratung',
  '/buero/einstellungen/themen',
  '/buero/einstellungen/texte?q=Termin',
  '/buero/einstellungen/texte/office.office.lead',
  '/buero/einstellungen/verlauf',
];

test('the office’s pages have no barriers, in light, dark, at 320 px and with wide text', async () => {
  await visit({ reducedMotion: 'reduce' }, async (page) => {
    await signIn(page, 'geschaeftsstelle@netzwerk-demo.example');
    const found: string[] = [];
    for (const address of PAGES) {
      const response = await page.goto(address);
      const problems = await markupProblems((await response?.text()) ?? '');
      problems.push(...(await barriersInAllLooks(page)));
      found.push(...problems.map((problem) => `${address}: ${problem}`));
    }
    expect(found).toEqual([]);
    await signOut(page);
  });
});

test('a change of the contact is looked at first and then seen by everybody', async () => {
  await visit({}, async (page) => {
    await signIn(page, 'geschaeftsstelle@netzwerk-demo.example');
    const change = async (phone: string) => {
      await page.goto('/buero/einstellungen/kontakt');
      const before = await page.getByLabel('Telefon').inputValue();
      await page.getByLabel('Telefon').fill(phone);
      await page.getByRole('button', { name: 'Vorschau ansehen' }).click();
      await page.getByText('Noch ist nichts gespeichert').waitFor();
      await page.getByRole('button', { name: 'So speichern' }).click();
      await page.getByText('Gespeichert.').waitFor();
      return before;
    };
    const before = await change('0281 4711');
    await page.goto('/kontakt');
    expect(await page.getByRole('main').innerText()).toContain('0281 4711');
    await change(before);
    await signOut(page);
  });
});
