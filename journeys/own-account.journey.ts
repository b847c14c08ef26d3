import { expect, inject, test } from 'vitest';
import { barriersInAllLooks, sidewaysOverflow } from './support/accessibility.ts';
import { codeFor, countLetters } from './support/mailbox.ts';
import { markupProblems } from './support/markup.ts';
import { signIn, signOut } from './support/signed-in.ts';
import { NARROW_PHONE, visit } from './support/visit.ts';

test('somebody signs in by code without scripts on a phone, after one mistake on each page', () =>
  visit({ javaScriptEnabled: false, viewport: NARROW_PHONE }, async (page) => {
    const email = 'kursplanung@netzwerk-demo.example';

    // Given the link in the menu of every page
    await page.goto('/kurse');
    await page.getByText('Menü').click();
    await page.getByRole('link', { name: 'Anmelden für Mitglieder' }).click();
    await page.waitForURL('**/anmelden?next=%2Fmitglieder');

    // When an address is typed badly, then well
    await page.getByLabel('Ihre E-Mail-Adresse').fill('kursplanung@netzwerk-demo');
    await page.getByRole('button', { name: 'Code schicken' }).click();
    expect(await page.title()).toMatch(/^Fehler: /);
    expect(await sidewaysOverflow(page)).toBe(0);
    const known = await countLetters(email);
    await page.getByLabel('Ihre E-Mail-Adresse').fill(email);
    await page.getByRole('button', { name: 'Code schicken' }).click();

    // And the page for the code tells where the demo's letters lie, which helps to find it
    await page.getByText('Das ist die Demo').waitFor();
    expect(await sidewaysOverflow(page)).toBe(0);
    await page.getByLabel('Code aus der E-Mail').fill('1234567');
    await page.getByRole('main').getByRole('button', { name: 'Anmelden', exact: true }).click();
    expect(await page.title()).toMatch(/^Fehler: /);
    await page.getByLabel('Code aus der E-Mail').fill(await codeFor(email, known));
    await page.getByRole('main').getByRole('button', { name: 'Anmelden', exact: true }).click();

    // Then the own area is there
    await page.waitForURL('**/mitglieder');
    expect(await sidewaysOverflow(page)).toBe(0);
    await signOut(page);
  }));

test('the pages of signing in, of the own account and of a member’s people have no barrier', () =>
  visit({ reducedMotion: 'reduce' }, async (page) => {
    await page.goto('/anmelden');
    const type = async (label: string, text: string, button: string) => {
      await page.getByLabel(label).fill(text);
      await page.getByRole('main').getByRole('button', { name: button, exact: true }).click();
    };
    await type('Ihre E-Mail-Adresse', 'niemand', 'Code schicken');
    expect(await page.title()).toMatch(/^Fehler: /);
    expect(await barriersInAllLooks(page)).toEqual([]);
    await type('Ihre E-Mail-Adresse', 'niemand@nirgends.example', 'Code schicken');
    await page.getByRole('heading', { name: 'Code eingeben' }).waitFor();
    expect(await barriersInAllLooks(page)).toEqual([]);
    await type('Code aus der E-Mail', '1234 5678', 'Anmelden');
    await page.getByText('Sie haben noch 4 Versuche').first().waitFor();
    expect(await barriersInAllLooks(page)).toEqual([]);

    await signIn(page, 'geschaeftsstelle@netzwerk-demo.example');
    const slug = 'staplerhof';
    for (const path of [
      '/mitglieder',
      '/mitglieder/konto',
      '/mitglieder/konto/adresse',
      '/mitglieder/konto/zweiter-faktor',
      '/anmelden/bestaetigen',
      `/mitglieder/${slug}/personen`,
      `/mitglieder/${slug}/personen/einladen`,
    ]) {
      const response = await page.goto(inject('portalUrl') + path);
      expect(response?.status(), path).toBe(200);
      expect(await markupProblems((await response?.text()) ?? ''), path).toEqual([]);
      expect(await barriersInAllLooks(page), path).toEqual([]);
    }
    await signOut(page);
  }));

test('who works at an organisation asks for its page', () =>
  visit({ reducedMotion: 'reduce' }, async (page) => {
    // Given a page that nobody looks after
    await page.goto('/anbieter/bildungsrad');
    await page.getByRole('link', { name: 'Diese Seite übernehmen' }).click();
    await page.getByRole('heading', { name: 'Ist das Ihre Einrichtung?' }).waitFor();
    expect(await barriersInAllLooks(page)).toEqual([]);

    // When the form goes out empty, then filled in
    await page.getByRole('button', { name: 'Bestätigung anfordern' }).click();
    expect(await page.title()).toMatch(/^Fehler: /);
    expect(await barriersInAllLooks(page)).toEqual([]);
    await page.getByLabel('Ihr Name').fill('Demo Wanda');
    await page.getByLabel('Ihre E-Mail-Adresse').fill('wanda@bildungsrad.example');
    await page.getByLabel('Woran sehen wir, dass Sie dort arbeiten?').fill('Ich leite es.');
    await page.getByRole('button', { name: 'Bestätigung anfordern' }).click();

    // Then it says what to do next
    await page.getByRole('heading', { name: 'Sehen Sie in Ihr Postfach' }).waitFor();
  }));
