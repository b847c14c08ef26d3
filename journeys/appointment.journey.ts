import { describe, expect, test } from 'vitest';
import { markupProblems } from './support/markup.ts';
import { NARROW_PHONE, visit, WITH_AND_WITHOUT_SCRIPTS } from './support/visit.ts';

describe.each(WITH_AND_WITHOUT_SCRIPTS)('an appointment, $name', ({ name, options }) => {
  test('is booked with a first name and a phone number; who comes second gets the next; cancelling frees it', () =>
    visit({ ...options, viewport: NARROW_PHONE }, async (page) => {
      // Given somebody who wants to talk about reading and writing
      await page.goto('/beratung/termine?service=sprachhaus-brueckentor&way=video');
      await page.getByRole('heading', { level: 1, name: 'Termin buchen' }).waitFor();
      const slot = page.locator('.slot-times a').first();
      const address = (await slot.getAttribute('href')) ?? '';
      await slot.click();

      // When they give a name and a number
      await page.getByLabel('Vorname').fill(`Kim ${name}`);
      await page.getByLabel('E-Mail oder Telefon').fill('0171 39200 99');
      await page.getByRole('button', { name: 'Termin buchen' }).click();

      // Then they have everything for the day
      await page.getByRole('heading', { level: 1, name: 'Ihr Termin' }).waitFor();
      const own = page.url();
      expect(await markupProblems(await page.content())).toEqual([]);

      // And whoever opens the same slot later is offered the next three
      const late = await page.goto(address);
      expect(late?.status()).toBe(409);
      expect(await page.locator('[name=slot]').count()).toBe(3);
      expect(await markupProblems(await page.content())).toEqual([]);

      // When they cancel, the slot is free at once
      await page.goto(own);
      await page.getByText('Ich kann nicht kommen').click();
      await page.getByRole('button', { name: 'Termin absagen' }).click();
      await page.getByRole('heading', { level: 1, name: 'Ihr Termin ist abgesagt' }).waitFor();
      expect((await page.goto(address))?.status()).toBe(200);
    }));
});
