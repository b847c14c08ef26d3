import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { filterBy, hits } from './support/course-search.ts';
import { comparisonPath } from './support/portal-database.ts';
import { NARROW_PHONE, visit, visiting, WITH_AND_WITHOUT_SCRIPTS } from './support/visit.ts';

const boxes = (page: Page) => page.getByRole('checkbox', { name: /^Vergleichen ?: / });
const compare = (page: Page) => page.getByRole('button', { name: 'Auswahl vergleichen' }).last();
/** The id of the first course of a list. */
async function firstId(page: Page): Promise<string> {
  await page.goto('/kurse?q=Pflege');
  return boxes(page).first().inputValue();
}
const columns = (page: Page) => page.getByRole('columnheader');

describe.each(WITH_AND_WITHOUT_SCRIPTS)('$name', ({ options }) => {
  test('two courses of the list stand side by side, and the way back keeps them', () =>
    visit(options, async (page) => {
      await page.goto('/kurse?q=Pflege');
      const titles = await hits(page).allInnerTexts();
      await boxes(page).nth(0).check();
      await boxes(page).nth(2).check();
      await compare(page).click();
      await page.waitForURL(/\/vergleich\?/);
      expect(await page.locator('h1').innerText()).toBe('2 Kurse im Vergleich');
      const heads = await columns(page).allInnerTexts();
      expect(heads[0]).toContain(titles[0] ?? '');
      expect(heads[1]).toContain(titles[2] ?? '');
      expect(await page.getByRole('rowheader', { name: 'Preis insgesamt' }).count()).toBe(1);

      await page.getByRole('link', { name: 'Weitere Kurse suchen' }).click();
      await page.waitForURL(/\/kurse\?.*q=Pflege/);
      expect(await boxes(page).nth(0).isChecked()).toBe(true);
      expect(await boxes(page).nth(2).isChecked()).toBe(true);
      await boxes(page).nth(3).check();
      await compare(page).click();
      await page.waitForURL(/\/vergleich\?/);
      expect(await columns(page).count()).toBe(3);
    }));

  test('the choice survives paging; what is chosen elsewhere is named and can be left out', () =>
    visit(options, async (page) => {
      await page.goto('/kurse?size=5');
      const first = (await hits(page).first().innerText()).trim();
      await boxes(page).first().check();
      if (options.javaScriptEnabled) {
        await page.waitForURL(/offer=/);
      } else {
        await compare(page).click();
        await page.getByRole('link', { name: 'Weitere Kurse suchen' }).click();
      }
      await page
        .getByRole('link', { name: /^Seite 2|^2$|Weiter|Nächste/ })
        .first()
        .click();
      await page.waitForURL(/page=2/);
      const elsewhere = page.getByRole('checkbox', { name: first });
      expect(await elsewhere.isChecked()).toBe(true);
      await boxes(page).first().check();
      await elsewhere.uncheck();
      await compare(page).click();
      await page.waitForURL(/\/vergleich\?/);
      expect(await columns(page).count()).toBe(1);
      expect(await columns(page).first().innerText()).not.toContain(first);
    }));

  test('a filter leaves the choice as it is', () =>
    visit(options, async (page) => {
      await page.goto(`/kurse?q=Pflege&offer=${await firstId(page)}`);
      await filterBy(page, /^Vor Ort oder online/, /^vor Ort/);
      await page.waitForURL(/format=onsite/);
      expect(new URL(page.url()).searchParams.getAll('offer')).toHaveLength(1);
      await compare(page).click();
      await page.waitForURL(/\/vergleich\?/);
      expect(await columns(page).count()).toBe(1);
    }));

  test('one is taken away by its own link, and its place offers others', () =>
    visit(options, async (page) => {
      await page.goto(await comparisonPath(4));
      await columns(page)
        .first()
        .getByRole('link', { name: /^Entfernen: / })
        .click();
      await page.waitForURL(/\/vergleich\?/);
      expect(await columns(page).count()).toBe(3);
      await page
        .getByRole('link', { name: /^Dazunehmen: / })
        .first()
        .click();
      await page.waitForURL(/\/vergleich\?/);
      expect(await columns(page).count()).toBe(4);
    }));

  test('more than four are refused with a way out', () =>
    visit(options, async (page) => {
      await page.goto(await comparisonPath(5));
      expect(await page.title()).toMatch(/^Fehler: /);
      expect(await page.getByRole('checkbox').count()).toBe(5);
      await compare(page).click();
      await page.waitForURL(/\/vergleich\?/);
      expect(await page.locator('h1').innerText()).toBe('4 Kurse im Vergleich');
    }));

  test('the print-out of four courses is one A4 page, upright and across', () =>
    visit(options, async (page) => {
      await page.goto(await comparisonPath(4));
      for (const landscape of [false, true]) {
        const pdf = await page.pdf({ format: 'A4', landscape });
        const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? [];
        expect(pages, landscape ? 'across' : 'upright').toHaveLength(1);
      }
      await page.emulateMedia({ media: 'print' });
      const text = await page.locator('body').innerText();
      expect(text).toContain('Stand der Angaben: 23. November 2026');
      expect(text).toContain(new URL(page.url()).search);
      expect(text).toMatch(/Preis bitte erfragen|€/);
      expect(text).not.toMatch(/(?<!\d)0 €/);
      expect(
        await page
          .getByRole('link', { name: /^Entfernen/ })
          .filter({ visible: true })
          .count(),
      ).toBe(0);
      expect(await page.locator('.qr').isVisible()).toBe(true);
    }));
});

test(
  'with scripts four are the most that can be ticked, and the list says why',
  visiting({}, async (page) => {
    await page.goto('/kurse?q=Pflege');
    for (const number of [0, 1, 2, 3]) await boxes(page).nth(number).check();
    expect(await boxes(page).nth(4).isDisabled()).toBe(true);
    const form = page.getByRole('form', { name: 'Auswahl zum Vergleichen' });
    expect(await form.getByRole('status').innerText()).toContain('mehr passen nicht nebeneinander');
    await boxes(page).nth(1).uncheck();
    expect(await boxes(page).nth(4).isDisabled()).toBe(false);
    expect(new URL(page.url()).searchParams.getAll('offer')).toHaveLength(3);
  }),
);

test(
  'by keyboard alone: the way to the comparison is the next stop after the box',
  visiting({ viewport: NARROW_PHONE }, async (page) => {
    await page.goto('/kurse?q=Pflege');
    const focused = () =>
      page.evaluate(() => {
        const element = document.activeElement;
        const label = element instanceof HTMLInputElement ? element.labels?.[0] : null;
        return (label ?? (element instanceof HTMLElement ? element : null))?.innerText ?? '';
      });
    let chosen = 0;
    for (let steps = 0; steps < 300 && chosen < 2; steps++) {
      await page.keyboard.press('Tab');
      if (!(await focused()).startsWith('Vergleichen')) continue;
      await page.keyboard.press('Space');
      chosen++;
    }
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Auswahl vergleichen');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/vergleich\?/);
    expect(await page.locator('h1').innerText()).toBe('2 Kurse im Vergleich');
  }),
);

test(
  'nothing is stored: cookies, local storage and session storage stay empty',
  visiting({}, async (page) => {
    await page.goto('/kurse?q=Pflege');
    await boxes(page).first().check();
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  }),
);
