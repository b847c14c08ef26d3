import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { barriersInAllLooks } from './support/accessibility.ts';
import { makeEnquiryLate } from './support/late-enquiry.ts';
import { markupProblems } from './support/markup.ts';
import { signIn, signOut } from './support/signed-in.ts';
import { visit } from './support/visit.ts';

const ADVISER = 'beratung@leseinsel.example';
const DESK = '/mitglieder/leseinsel/anfragen';
const QUESTION = 'Ich kann nicht gut lesen und schreiben und möchte das lernen.';

/** Somebody asks on the portal; answers the number, and the address of their page. */
async function ask(page: Page, message: string): Promise<{ number: string; path: string }> {
  await page.goto('/kontakt');
  await page.getByLabel('Was möchten Sie wissen?').fill(message);
  await page.getByLabel('E-Mail-Adresse').fill('demo-mann@fragen.example');
  await page.getByRole('button', { name: 'Frage ansehen' }).click();
  await page.getByRole('button', { name: 'Frage abschicken' }).click();
  await page.getByRole('heading', { level: 1, name: 'Ihre Frage ist bei uns' }).waitFor();
  const number = /K-[0-9A-Z]{5}/.exec(await page.getByRole('main').innerText())?.[0] ?? '';
  return { number, path: new URL(page.url()).pathname };
}

async function expectNoBarrier(page: Page): Promise<void> {
  expect(await markupProblems(await page.content())).toEqual([]);
  expect(await barriersInAllLooks(page)).toEqual([]);
}

test('a question is taken, answered and closed at the desk; the sender sees it, nothing needs scripts', () =>
  visit({ javaScriptEnabled: false }, (sender) =>
    visit({ reducedMotion: 'reduce' }, async (adviser) => {
      // Given somebody has asked
      const { number, path } = await ask(sender, QUESTION);

      // When the adviser comes from the first page to the desk and takes it
      await signIn(adviser, ADVISER);
      await adviser.goto('/mitglieder');
      await adviser
        .getByText(/^\d+ offen/)
        .first()
        .waitFor();
      await adviser.getByRole('link', { name: 'Anfragen' }).click();
      await expectNoBarrier(adviser);
      const card = adviser.getByRole('listitem').filter({ hasText: number });
      expect(await card.innerText()).toContain(QUESTION);
      await card.getByRole('link').click();
      await adviser.getByRole('button', { name: 'Anfrage übernehmen' }).click();
      await adviser.getByText('Die Anfrage ist jetzt bei Ihnen.').waitFor();

      // And names a course and a ready sentence without losing what is typed
      await adviser.getByLabel('Ihre Antwort').fill('Schön, dass Sie fragen.');
      const help = adviser.getByText('Kurs, Antwort oder fertige Sätze einfügen');
      await help.click();
      await adviser.getByRole('button', { name: 'Gespräch anbieten' }).click();
      await help.click();
      await adviser.getByLabel('Einen Kurs nennen').fill('Lesen');
      await adviser.getByRole('button', { name: 'Kurs suchen' }).click();
      await adviser
        .getByRole('button', { name: /^Kurs einfügen/ })
        .first()
        .click();
      const answer = await adviser.getByLabel('Ihre Antwort').inputValue();
      expect(answer).toContain('Schön, dass Sie fragen.');
      expect(answer).toContain('/beratung/termine');
      expect(answer).toMatch(/\/kurse\/\S+/);
      await expectNoBarrier(adviser);
      await adviser.getByRole('button', { name: 'Antwort senden' }).click();
      await adviser.getByText('Die Antwort ist unterwegs.').waitFor();

      // Then the sender reads it on their page
      await sender.goto(path);
      expect(await sender.getByRole('main').innerText()).toContain('Schön, dass Sie fragen.');

      // And closing it takes it off the desk
      await adviser.getByText('Anfrage abschließen').first().click();
      await adviser.getByText('Erledigt: Die Person weiß, wie es weitergeht').click();
      await adviser.getByRole('button', { name: 'Anfrage abschließen' }).click();
      await adviser.getByText('Die Anfrage ist abgeschlossen.').waitFor();
      expect(await adviser.getByRole('main').innerText()).not.toContain(number);
      await adviser.getByRole('link', { name: 'Zuletzt abgeschlossen' }).click();
      await adviser.getByText(number).waitFor();
      await signOut(adviser);
    }),
  ));

test('what nobody answers comes to the office, which gives it away', () =>
  visit({ javaScriptEnabled: false }, (sender) =>
    visit({ reducedMotion: 'reduce' }, async (office) => {
      // Given a question that has waited for a week
      const { number } = await ask(
        sender,
        'Ich möchte lesen und schreiben lernen. Wer meldet sich?',
      );
      await makeEnquiryLate(number);

      // When the office looks at its Monday page
      await signIn(office, 'geschaeftsstelle@netzwerk-demo.example');
      await office.goto('/buero');
      expect(await office.getByRole('main').innerText()).toMatch(/[Ee]skalierte Anfrage/);
      await office.goto('/buero/anfragen');
      await expectNoBarrier(office);
      const card = office.getByRole('listitem').filter({ hasText: number });
      await card.getByRole('link').click();
      await expectNoBarrier(office);
      expect(await office.getByRole('main').innerText()).toContain('Wer meldet sich?');

      // Then it gives the question to another service, which sees the whole history
      await office.getByText('An einen anderen Dienst weitergeben').click();
      await office
        .getByLabel('Wer soll sich kümmern?')
        .selectOption({ label: 'Mobile Beratung „Bildungsrad“ (Demo)' });
      await office.getByLabel('Warum?').fill('Die Leseinsel hat gerade Ferien.');
      await office.getByRole('button', { name: 'Anfrage weitergeben' }).click();
      await office.getByText('Die Anfrage ist weitergegeben').waitFor();
      await signOut(office);
      await signIn(office, 'beratung@bildungsrad.example');
      await office.goto('/mitglieder/bildungsrad/anfragen');
      await office.getByRole('listitem').filter({ hasText: number }).getByRole('link').click();
      expect(await office.getByRole('main').innerText()).toContain(
        'Die Leseinsel hat gerade Ferien.',
      );
      await signOut(office);
    }),
  ));

test('phone notes and the list of duty are filled in without barriers', () =>
  visit({ reducedMotion: 'reduce' }, async (page) => {
    await signIn(page, ADVISER);
    await page.goto(DESK);
    await page.getByRole('link', { name: 'Anfrage aufnehmen' }).click();
    await page.getByRole('button', { name: 'Anfrage speichern' }).click();
    expect(await page.title()).toMatch(/^Fehler: /);
    await expectNoBarrier(page);
    await page.getByLabel('Was wurde gefragt?').fill('Fragt, ob man auch ohne Termin kommen kann.');
    await page.getByRole('button', { name: 'Anfrage speichern' }).click();
    await page.getByText('Diese Anfrage ist für Sie vorgesehen').waitFor();
    await expectNoBarrier(page);

    await page.goto(`${DESK}/dienst`);
    await expectNoBarrier(page);
    await page.getByRole('button', { name: 'Dienst speichern' }).first().click();
    await page.getByText('Gespeichert.').waitFor();
    await signOut(page);
  }));
