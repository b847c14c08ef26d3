import { expect, test } from 'vitest';
import { accessibilityProblems, sidewaysOverflow } from './support/accessibility.ts';
import { markupProblems } from './support/markup.ts';
import { signIn, signOut } from './support/signed-in.ts';
import { NARROW_PHONE, visit } from './support/visit.ts';

const PLANNER = 'kursplanung@netzwerk-demo.example';

test('every page about a course has no barrier and right markup', () =>
  visit({ viewport: NARROW_PHONE, reducedMotion: 'reduce' }, async (page) => {
    await signIn(page, PLANNER);
    await page.goto('/mitglieder');
    await page.getByRole('link', { name: 'Kurse', exact: true }).first().click();
    // A course that was delivered and has dates.
    await page.locator('.course-entry h2 a').first().click();
    await page.getByRole('heading', { name: 'Termine' }).waitFor();
    const course = new URL(page.url()).pathname;
    const [run] = await page
      .locator('.run-actions a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    const pages = [
      course,
      `${course}/text`,
      `${course}/angaben`,
      `${run}`,
      `${run}/tage`,
      `${run}/verschieben`,
      `${run}/entfernen`,
      `${course}/vorschau`,
      `${course}/verlauf`,
      `${course}/zurueckziehen`,
      course.replace(/\/kurse\/.*$/, '/lieferungen'),
    ];
    for (const address of pages) {
      const response = await page.goto(address);
      expect(response?.status(), address).toBe(200);
      expect(await accessibilityProblems(page), address).toEqual([]);
      expect(await sidewaysOverflow(page), address).toBe(0);
      expect(await markupProblems((await response?.text()) ?? ''), address).toEqual([]);
    }
    await signOut(page);
  }));
