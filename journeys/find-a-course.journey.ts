import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { filterBy, hitCount, hits, searchFor } from './support/course-search.ts';
import { someCourse } from './support/portal-database.ts';
import { NARROW_PHONE, visit, WITH_AND_WITHOUT_SCRIPTS } from './support/visit.ts';

describe.each(WITH_AND_WITHOUT_SCRIPTS)('$name', ({ options }) => {
  test('somebody who wants to weld finds a course near home', () =>
    visit(options, async (page) => {
      await page.goto('/');
      await searchFor(page, 'Schweißen', '46483');
      const found = await hitCount(page);
      expect(found).toBeGreaterThan(0);
      expect(await hits(page).count()).toBe(Math.min(found, 20));
      expect((await hits(page).allInnerTexts()).join()).toMatch(/schwei/i);
      const title = await hits(page).first().innerText();
      await hits(page).first().click();
      await page.waitForURL(/\/kurse\/[a-z]/);
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(title);
    }));

  test('a filter narrows the list, its chip takes it back', () =>
    visit(options, async (page) => {
      await page.goto('/kurse');
      const all = await hitCount(page);
      await filterBy(page, 'Tageszeit und Umfang', /^abends/);
      const evenings = await hitCount(page);
      expect(evenings).toBeGreaterThan(0);
      expect(evenings).toBeLessThan(all);
      await page.getByRole('link', { name: /Filter entfernen:.*abend/i }).click();
      await page.waitForURL(/\/kurse$/);
      expect(await hitCount(page)).toBe(all);
    }));

  test('the number beside a filter is the number it leads to', () =>
    visit(options, async (page) => {
      await page.goto('/kurse?q=Pflege');
      const box = page.locator('input[name="format"][value="onsite"]');
      const label = page.locator(`label[for="${await box.getAttribute('id')}"]`);
      const promised = Number(/\d+$/.exec((await label.textContent()) ?? '')?.[0]);
      await page.goto('/kurse?q=Pflege&format=onsite');
      expect(await hitCount(page)).toBe(promised);
    }));

  test('a typing mistake is corrected, and the page says so', () =>
    visit(options, async (page) => {
      await page.goto('/');
      await searchFor(page, 'Schweisen');
      expect(await hitCount(page)).toBeGreaterThan(0);
      expect(await page.getByRole('main').innerText()).toMatch(/Schweisen[\s\S]*schwei(?:ß|ss)en/i);
    }));

  test('a circle of ten kilometres around Wesel leaves out Moers', () =>
    visit(options, async (page) => {
      await page.goto('/kurse?near=46483&km=10&size=100');
      const cards = page.locator('main ul.results > li');
      expect(await cards.count()).toBeGreaterThan(0);
      expect((await cards.allInnerTexts()).filter((text) => /\bMoers\b.*km/.test(text))).toEqual(
        [],
      );
    }));

  test('the next page goes on where the first one ends', () =>
    visit(options, async (page) => {
      await page.goto('/kurse');
      const first = await hits(page).allInnerTexts();
      await page.getByRole('link', { name: 'Nächste Seite' }).click();
      await page.waitForURL(/page=2/);
      const second = await hits(page).allInnerTexts();
      expect(second.length).toBeGreaterThan(0);
      expect(second).not.toEqual(first);
    }));

  test('a course page says when, where, how much, who, and as of when', () =>
    visit(options, async (page) => {
      const course = await someCourse('Schweiß');
      await page.goto(course.path);
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(course.title);
      const text = await page.getByRole('main').innerText();
      for (const fact of [
        /\d{1,2}\. \p{L}+ 20\d\d/u,
        /€|kostenlos|erfragen/,
        /\b46\d{3}\b|Online/,
        /Demo/,
        /Stand|bestätigt/i,
      ]) {
        expect(text).toMatch(fact);
      }
      // Somebody to talk to is always in reach.
      expect(await page.locator('a[href^="tel:"]').count()).toBeGreaterThan(0);
      // What it costs, and from there all that is reckoned with.
      expect(text).toContain('Was kostet mich das?');
      await page.getByRole('link', { name: 'Alle Angaben und Wege zu diesem Kurs' }).click();
      await page.waitForURL(/\/foerderung$/);
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain(course.title);
      expect(await page.getByRole('main').innerText()).toContain('laut Anbieter');
    }));

  test('a date goes into the calendar', () =>
    visit(options, async (page) => {
      const course = await someCourse('Schweiß');
      await page.goto(course.path);
      const link = page.getByRole('link', { name: /Kalender/ }).first();
      const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
      const file = path.join(mkdtempSync(path.join(tmpdir(), 'journey-')), 'course.ics');
      await download.saveAs(file);
      const calendar = readFileSync(file, 'utf8');
      rmSync(path.dirname(file), { recursive: true });
      expect(calendar).toMatch(/^BEGIN:VCALENDAR\r\n/);
      expect(calendar).toMatch(/\r\nDTSTART(?:;VALUE=DATE:\d{8}|:\d{8}T\d{6}Z)\r\n/);
      expect(calendar.match(/\r\nUID:(\S+)/)?.[1]).toBeDefined();
    }));
});

test('the whole way works on a narrow phone', () =>
  visit({ viewport: NARROW_PHONE, hasTouch: true, isMobile: true }, async (page) => {
    await page.goto('/');
    await searchFor(page, 'Pflege', 'Dinslaken');
    await hits(page).first().tap();
    await page.waitForURL(/\/kurse\/[a-z]/);
    expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
  }));

test('another language leads to the same page in that language', () =>
  visit({}, async (page) => {
    await page.goto('/kurse?q=Excel');
    const german = await hitCount(page);
    await page.getByRole('link', { name: 'English' }).first().click();
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/en/kurse?q=Excel');
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await hitCount(page)).toBe(german);
    expect(await page.getByRole('main').innerText()).not.toMatch(
      /Kurse suchen|Ergebnisse|Beginn ab|kostenlos/,
    );
    await hits(page).first().click();
    await page.waitForURL(/\/en\/kurse\/[a-z]/);
  }));
