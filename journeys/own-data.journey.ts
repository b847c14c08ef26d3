import { expect, inject, test } from 'vitest';
import { barriersInAllLooks } from './support/accessibility.ts';
import { markupProblems } from './support/markup.ts';
import { signIn, signOut } from './support/signed-in.ts';
import { visit } from './support/visit.ts';

test('the pages of people’s rights have no barrier', () =>
  visit({ reducedMotion: 'reduce' }, async (page) => {
    for (const [email, path] of [
      ['kursplanung@netzwerk-demo.example', '/mitglieder/konto/daten'],
      ['kursplanung@netzwerk-demo.example', '/mitglieder/konto/loeschen'],
      ['geschaeftsstelle@netzwerk-demo.example', '/mitglieder/konto/loeschen'],
      ['datenschutz@netzwerk-demo.example', '/buero/datenschutz'],
    ] as const) {
      await page.goto('/');
      await signIn(page, email);
      const response = await page.goto(inject('portalUrl') + path);
      expect(response?.status(), path).toBe(200);
      expect(await markupProblems((await response?.text()) ?? ''), path).toEqual([]);
      expect(await barriersInAllLooks(page), path).toEqual([]);
      await signOut(page);
    }
  }));

test('data protection answers somebody who asks', () =>
  visit({ reducedMotion: 'reduce', javaScriptEnabled: false }, async (page) => {
    // Given a request from an address
    await page.goto('/');
    await signIn(page, 'datenschutz@netzwerk-demo.example');
    await page.goto('/buero/datenschutz');

    // When data protection looks for it
    await page.getByLabel('E-Mail-Adresse').fill('pruefung@netzwerk-demo.example');
    await page.getByRole('button', { name: 'Suchen' }).click();
    await page.getByRole('link', { name: 'Alle Daten ansehen' }).click();

    // Then everything is there to read, to take along and to erase; nothing happens without a yes
    await page.getByRole('heading', { name: 'Daten von Demo-Prüfung' }).waitFor();
    await page.getByRole('link', { name: 'Alles als Datei herunterladen (JSON)' }).waitFor();
    await page.getByRole('link', { name: 'Diese Person löschen' }).click();
    await page.getByRole('button', { name: 'Person endgültig löschen' }).click();
    expect(await page.title()).toMatch(/^Fehler: /);
    await signOut(page);
  }));
