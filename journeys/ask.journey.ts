import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { barriersOnPhone } from './support/accessibility.ts';
import { markupProblems } from './support/markup.ts';
import { NARROW_PHONE, visit, WITH_AND_WITHOUT_SCRIPTS } from './support/visit.ts';

/** Presses the tab key until the field, box or button has the focus. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let steps = 0; steps < 80; steps++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
  }
  throw new Error(`The tab key does not lead to ${selector}`);
}

async function expectNoBarrier(page: Page): Promise<void> {
  expect(await markupProblems(await page.content())).toEqual([]);
  expect(await barriersOnPhone(page)).toEqual([]);
}

describe.each([
  {
    prefix: '',
    title: 'Wir rufen Sie an',
    sent: 'Ihre Frage ist bei uns',
    due: /bis .*(?:tag|woch|abend)/,
  },
  { prefix: '/en', title: 'We call you', sent: 'We have your question', due: /by .*day/ },
])('a call, ordered under "$prefix/kontakt/rueckruf"', ({ prefix, title, sent, due }) => {
  test('by keyboard, with digits and pictures only, without scripts, on a narrow phone', () =>
    visit({ javaScriptEnabled: false, viewport: NARROW_PHONE }, async (page) => {
      // Given somebody who does not like to write
      await page.goto(`${prefix}/kontakt/rueckruf`);
      await page.getByRole('heading', { level: 1, name: title }).waitFor();

      // When they type digits and choose pictures
      await tabTo(page, '#phone');
      await page.keyboard.type('0171 3920011');
      await tabTo(page, '[name=topic]');
      await page.keyboard.press('ArrowDown');
      await tabTo(page, '[name=callTime][value=evening]');
      await page.keyboard.press('Space');
      await tabTo(page, '[name=language]:checked');
      await page.keyboard.press('ArrowDown');
      await tabTo(page, 'main form button');
      await page.keyboard.press('Enter');

      // Then they have a number, a name and a day
      await page.getByRole('heading', { level: 1, name: sent }).waitFor();
      const text = await page.getByRole('main').innerText();
      expect(text).toMatch(/K-[0-9A-Z]{5}/);
      expect(text).toMatch(due);
      expect(text).toContain('01713920011');
    }));
});

describe.each(WITH_AND_WITHOUT_SCRIPTS)('a question, $name', ({ options }) => {
  test('with two needs is answered by two named people, and can be taken back', () =>
    visit(options, async (page) => {
      // Given somebody who writes two things at once
      await page.goto('/');
      await page.getByRole('link', { name: 'Frage stellen' }).click();
      await page
        .getByLabel('Was möchten Sie wissen?')
        .fill('Ich kann nicht gut lesen und schreiben. Meine Tochter sucht eine Ausbildung.');

      // When they forget to say how to reach them, everything typed is still there
      await page.getByRole('button', { name: 'Frage ansehen' }).click();
      expect(await page.title()).toMatch(/^Fehler: /);
      await page.getByRole('link', { name: /Geben Sie eine E-Mail-Adresse/ }).click();
      await page.getByLabel('E-Mail-Adresse').fill('demo-frau@fragen.example');
      await page.getByRole('button', { name: 'Frage ansehen' }).click();

      // Then they see before sending who answers what
      await page.getByText('Wir lesen 2 Fragen heraus').waitFor();
      await page.getByRole('button', { name: 'Frage abschicken' }).click();
      await page.getByRole('heading', { level: 1, name: 'Ihre Frage ist bei uns' }).waitFor();
      expect(await page.getByText(/^Für Sie da: .+, .+/).count()).toBe(2);

      // And can add something
      await page.getByLabel('Möchten Sie etwas ergänzen?').fill('Am besten abends.');
      await page.getByRole('button', { name: 'Ergänzung schicken' }).click();
      await page.getByText('Ihre Ergänzung ist angekommen.').waitFor();

      // And take everything back
      await page.getByText('Frage zurückziehen und alles löschen').click();
      await page.getByRole('button', { name: 'Alles löschen' }).click();
      await page.getByRole('heading', { name: 'Ihre Angaben sind gelöscht' }).waitFor();
      expect(await page.content()).not.toContain('Tochter');
    }));
});

test('neither the form that comes back nor the step before sending has a barrier', () =>
  visit({ viewport: NARROW_PHONE, reducedMotion: 'reduce' }, async (page) => {
    await page.goto('/kontakt?topic=money');
    await page.getByRole('button', { name: 'Frage ansehen' }).click();
    await page.getByRole('alert').waitFor();
    await expectNoBarrier(page);
    await page.getByLabel('Telefonnummer').fill('0281 16349');
    await page.getByLabel('Was möchten Sie wissen?').fill('Ich kann nicht gut lesen. Wer hilft?');
    await page.getByRole('button', { name: 'Frage ansehen' }).click();
    await page.getByRole('heading', { name: 'Haben wir Sie richtig verstanden?' }).waitFor();
    await expectNoBarrier(page);
  }));
