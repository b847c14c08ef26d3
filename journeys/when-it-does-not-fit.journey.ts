import { describe, expect, inject, test } from 'vitest';
import { hitCount, hits, searchFor } from './support/course-search.ts';
import { withdrawnCourse } from './support/portal-database.ts';
import { visit, WITH_AND_WITHOUT_SCRIPTS } from './support/visit.ts';

describe.each(WITH_AND_WITHOUT_SCRIPTS)('$name', ({ options }) => {
  test('nothing found: wider searches that do find something, and a person to call', () =>
    visit(options, async (page) => {
      await page.goto('/kurse?q=Stapler&near=Xanten&km=5&time=morning&price_max=1');
      expect(await hitCount(page)).toBe(0);
      const main = page.getByRole('main');
      expect(await main.locator('a[href^="tel:"]').count()).toBeGreaterThan(0);
      const wider = main.locator('ul.widenings a').first();
      const promised = Number(/(\d+)\D*$/.exec(await wider.innerText())?.[1]);
      const before = page.url();
      await wider.click();
      await page.waitForURL((url) => url.href !== before);
      expect(await hitCount(page)).toBe(promised);
      expect(promised).toBeGreaterThan(0);
    }));

  test('a word nobody knows: no dead end', () =>
    visit(options, async (page) => {
      await page.goto('/');
      await searchFor(page, 'Falknerei');
      expect(await hitCount(page)).toBe(0);
      expect(await page.getByRole('main').locator('a[href^="tel:"]').count()).toBeGreaterThan(0);
      expect(await page.getByRole('main').getByRole('link').count()).toBeGreaterThan(2);
    }));

  test('wrong input: the page says what and where, and keeps what was typed', () =>
    visit(options, async (page) => {
      const response = await page.goto('/kurse?q=Excel&near=Atlantis&from=2026-02-31');
      expect(response?.status()).toBe(422);
      expect(await page.title()).toMatch(/^Fehler:/);
      const summary = page.getByRole('alert');
      expect(await summary.getByRole('link').count()).toBe(2);
      expect(await page.getByLabel('Ort oder PLZ').first().inputValue()).toBe('Atlantis');
      expect(await page.getByLabel('Was möchten Sie lernen?').first().inputValue()).toBe('Excel');
      await summary.getByRole('link').first().click();
      expect(await page.evaluate(() => location.hash)).toBe('#near');
      // The sentence stands at the field as well and is read with it.
      const field = page.locator('#near');
      expect(await field.getAttribute('aria-invalid')).toBe('true');
      const sentence = page.locator(
        `#${(await field.getAttribute('aria-describedby'))?.split(' ').at(-1)}`,
      );
      expect(await sentence.innerText()).toContain('Atlantis');
    }));

  test('a withdrawn course: gone, with living alternatives', () =>
    visit(options, async (page) => {
      const course = await withdrawnCourse('Buchhaltung');
      const response = await page.goto(course.path);
      expect(response?.status()).toBe(410);
      const alternative = hits(page).first();
      const title = await alternative.innerText();
      expect(title).not.toBe(course.title);
      await alternative.click();
      await page.waitForURL((url) => !url.pathname.endsWith(course.path));
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(title);
    }));

  test('an address that does not exist: the search is right there', () =>
    visit(options, async (page) => {
      const response = await page.goto('/gibt-es-nicht');
      expect(response?.status()).toBe(404);
      await searchFor(page, 'Pflege');
      expect(await hitCount(page)).toBeGreaterThan(0);
    }));
});

test('an old title in the address leads to the present one', async () => {
  const listing = await (await fetch(`${inject('portalUrl')}/kurse`)).text();
  const path = /href="(\/kurse\/[a-z0-9-]+-[a-z0-9]{12})"/.exec(listing)?.[1] ?? '';
  const old = path.replace(/\/kurse\/.*-/, '/kurse/frueher-einmal-');
  const response = await fetch(inject('portalUrl') + old, { redirect: 'manual' });
  expect([301, 308]).toContain(response.status);
  expect(response.headers.get('location')).toContain(path);
});
