import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { barriersInAllLooks } from './support/accessibility.ts';
import { changeFilter, filterBy, hitCount, hits, unfold } from './support/course-search.ts';
import { NARROW_PHONE, visit, WITH_AND_WITHOUT_SCRIPTS } from './support/visit.ts';

const chips = (page: Page) => page.getByRole('region', { name: 'Aktive Filter' });

describe.each(WITH_AND_WITHOUT_SCRIPTS)('$name', ({ options }) => {
  test('somebody with a child in day care finds what ends in time', () =>
    visit(options, async (page) => {
      await page.goto('/kurse');
      const all = await hitCount(page);
      await filterBy(page, 'Tageszeit und Umfang', /^vormittags/);
      await unfold(page, 'Wochentage und Uhrzeiten');
      await changeFilter(page, () => page.getByLabel('Nicht nach').fill('14:00'));
      const known = await hitCount(page);
      expect(known).toBeLessThan(all);
      expect(await chips(page).innerText()).toContain('nicht nach 14:00 Uhr');
      // Hours that nobody states are no hours: they come along only if one asks for them.
      await unfold(page, 'Wochentage und Uhrzeiten');
      await changeFilter(page, () => page.getByLabel('auch Kurse ohne Uhrzeiten').click());
      expect(await hitCount(page)).toBeGreaterThanOrEqual(known);
      expect(new URL(page.url()).searchParams.getAll('also')).toEqual(['untimed']);
    }));

  test('somebody who can come on two days of the week sees nothing on a third', () =>
    visit(options, async (page) => {
      await page.goto('/kurse?size=100');
      const all = await hitCount(page);
      await unfold(page, 'Wochentage und Uhrzeiten');
      await filterBy(page, 'An diesen Tagen kann ich', /^Montag/);
      await filterBy(page, 'An diesen Tagen kann ich', /^Mittwoch/);
      const both = await hitCount(page);
      expect(both).toBeGreaterThan(0);
      expect(both).toBeLessThan(all);
      expect(new URL(page.url()).searchParams.getAll('weekday')).toEqual(['mon', 'wed']);
    }));

  test('what is not stated is never a yes, and comes along on purpose', () =>
    visit(options, async (page) => {
      await page.goto('/kurse');
      await filterBy(page, 'Kinderbetreuung', /^im Haus/);
      const stated = await hitCount(page);
      const unknown = page.getByRole('group', { name: 'Kinderbetreuung' }).getByRole('checkbox');
      const label = page.locator(`label[for="${await unknown.last().getAttribute('id')}"]`);
      const [, more = '0'] =
        /auch ohne Angabe\s*(\d+)/.exec((await label.textContent()) ?? '') ?? [];
      expect(Number(more)).toBeGreaterThan(0);
      await filterBy(page, 'Kinderbetreuung', /^auch ohne Angabe/);
      expect(await hitCount(page)).toBeGreaterThan(stated);
      expect(await chips(page).innerText()).toContain('auch ohne Angabe');
    }));

  test('a step of the price carries the number that it leads to', () =>
    visit(options, async (page) => {
      await page.goto('/kurse');
      await unfold(page, 'Preis');
      const label = page.locator('label[for="price-p0"]');
      const promised = Number(/\d+$/.exec((await label.textContent()) ?? '')?.[0]);
      await changeFilter(page, () => page.locator('#price-p0').click());
      expect(await hitCount(page)).toBe(promised);
    }));

  test('a month is one tap, exact days are two fields, and one tap leads back', () =>
    visit(options, async (page) => {
      await page.goto('/kurse');
      const all = await hitCount(page);
      await page.getByRole('link', { name: 'im Januar' }).click();
      await page.waitForURL(/from=2027-01-01&to=2027-01-31$/);
      expect(await page.getByLabel('Ab', { exact: true }).inputValue()).toBe('2027-01-01');
      const january = await hitCount(page);
      expect(january).toBeLessThan(all);
      const starts = await page.locator('.result-facts li:first-child').allInnerTexts();
      expect(starts.filter((text) => !/Januar 2027|jederzeit/.test(text))).toEqual([]);
      await page.getByRole('link', { name: 'egal wann' }).click();
      await page.waitForURL(/\/kurse$/);
      expect(await hitCount(page)).toBe(all);
    }));

  test('a circle leaves out what is online, unless one wants it', () =>
    visit(options, async (page) => {
      await page.goto('/kurse?near=46483&km=10');
      const near = await hitCount(page);
      await changeFilter(page, () => page.getByLabel('auch Online-Angebote').click());
      expect(await hitCount(page)).toBeGreaterThan(near);
    }));

  test('wrong input loses none of the chosen filters', () =>
    visit(options, async (page) => {
      await page.goto('/kurse?near=Atlantis&time=evening&childcare=on_site&sort=price');
      await page.getByLabel('Ort oder PLZ').fill('Wesel');
      await page.getByRole('button', { name: 'Kurse suchen' }).click();
      await page.waitForURL(/near=Wesel/);
      const { searchParams } = new URL(page.url());
      expect(searchParams.get('time')).toBe('evening');
      expect(searchParams.get('childcare')).toBe('on_site');
      expect(searchParams.get('sort')).toBe('price');
    }));
});

test('who looks for what funding leaves to pay sees both prices and the assumption; without the filter the full price', () =>
  visit({}, async (page) => {
    const price = page.locator('.result-facts li:last-child').first();
    await page.goto('/kurse?q=Staplerschein');
    await filterBy(page, 'Eigenanteil mit Förderung', /^0 €/);
    expect(await price.innerText()).toMatch(
      /0\s€ statt .*€ – mit Bildungsgutschein, wenn .* zustimmt/,
    );
    expect(await page.locator('#filter-share').innerText()).toContain('wenn Sie die Bedingungen');
    await chips(page)
      .getByRole('link', { name: /Eigenanteil/ })
      .click();
    await page.waitForURL((url) => !url.searchParams.has('share'));
    expect(await price.innerText()).not.toContain('statt');
  }));

test('filters are used by keyboard alone', () =>
  visit({}, async (page) => {
    await page.goto('/kurse');
    const all = await hitCount(page);
    const box = page.getByRole('group', { name: 'Tageszeit und Umfang' }).getByLabel(/^abends/);
    for (let steps = 0; steps < 100; steps++) {
      await page.keyboard.press('Tab');
      if (await box.evaluate((element) => element === document.activeElement)) break;
    }
    await page.keyboard.press('Space');
    await page.waitForURL(/time=evening/);
    expect(await hitCount(page)).toBeLessThan(all);
    expect(await box.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Space');
    await page.waitForURL(/\/kurse$/);
    expect(await hitCount(page)).toBe(all);
  }));

test('every filter open, at every width and in the dark: no barrier', () =>
  visit({ reducedMotion: 'reduce' }, async (page) => {
    await page.goto('/kurse?near=46483&from=2026-12-01&access=step_free&ends_by=20:00&weekday=mon');
    const openAll = () =>
      page.evaluate(() => {
        for (const fold of document.querySelectorAll('details')) {
          if (!fold.classList.contains('site-menu')) fold.open = true;
        }
      });
    await openAll();
    expect(await barriersInAllLooks(page)).toEqual([]);
  }));

test('on a phone the filters are a page of their own with one button back', () =>
  visit({ viewport: NARROW_PHONE, hasTouch: true, isMobile: true }, async (page) => {
    await page.goto('/kurse');
    const map = page.locator('.region-map');
    expect(await map.isVisible()).toBe(false);
    await page.locator('.filters-summary').tap();
    await page
      .getByRole('group', { name: 'Tageszeit und Umfang' })
      .getByLabel(/^abends/)
      .tap();
    await page.waitForURL(/time=evening/);
    const evenings = await hitCount(page);
    await page.getByRole('button', { name: `${evenings} Kurse anzeigen` }).tap();
    await expect.poll(() => page.locator('.filters-body').isVisible()).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('results');
    await hits(page).first().tap();
    await page.waitForURL(/\/kurse\/[a-z]/);
  }));
