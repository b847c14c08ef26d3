import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { barriersInAllLooks } from './support/accessibility.ts';
import { hitCount, hits } from './support/course-search.ts';
import { visit } from './support/visit.ts';

/** The box "abends" of the filter for times of day, which is open from the start. */
const evenings = (page: Page) => page.locator('#time-evening');
const isFocused = (page: Page, selector: string) =>
  page.locator(selector).evaluate((element) => element === document.activeElement);
const isFetch = (page: Page, act: () => Promise<void>) =>
  Promise.all([page.waitForRequest((request) => request.resourceType() === 'fetch'), act()]);

test('a ticked box changes the list, keeps the focus and the place on the page', () =>
  visit({ reducedMotion: 'reduce' }, async (page) => {
    await page.goto('/kurse');
    const all = await hitCount(page);
    await evenings(page).scrollIntoViewIfNeeded();
    const place = async () => Math.round((await evenings(page).boundingBox())?.y ?? 0);
    const before = await place();
    const status = await page.locator('#hits').elementHandle();
    await isFetch(page, () => evenings(page).check());
    await page.waitForURL(/\/kurse\?time=evening$/);
    expect(await hitCount(page)).toBeLessThan(all);
    expect(await isFocused(page, '#time-evening')).toBe(true);
    expect(await place()).toBe(before);
    // The very element whose words changed is the live region: a new one would not be read out.
    expect(await status?.evaluate((element) => element.isConnected)).toBe(true);
    expect(await page.locator('#found').getAttribute('aria-busy')).toBeNull();
    expect(await page.title()).toContain('Kurs');
    // What is chosen elsewhere is counted anew, the open parts of the panel stay open.
    await page.locator('#filter-format > summary').click();
    await page.locator('#filter-childcare > summary').click();
    await page.locator('#format-onsite').check();
    await page.waitForURL(/format=onsite/);
    expect(await page.locator('#filter-childcare').getAttribute('open')).not.toBeNull();
    expect(await barriersInAllLooks(page)).toEqual([]);
  }));

test('the way back leads through every step, fields and boxes included', () =>
  visit({}, async (page) => {
    await page.goto('/kurse');
    const all = await hitCount(page);
    await evenings(page).check();
    await page.waitForURL(/time=evening/);
    const some = await hitCount(page);
    await page.getByRole('link', { name: 'was wenig kostet' }).click();
    await page.waitForURL(/sort=price/);
    expect(await isFocused(page, '#sort-price')).toBe(true);
    await page.goBack();
    await expect.poll(() => page.locator('#sort-price[aria-current]').count()).toBe(0);
    expect(await evenings(page).isChecked()).toBe(true);
    expect(await hitCount(page)).toBe(some);
    await page.goBack();
    await expect.poll(() => evenings(page).isChecked()).toBe(false);
    expect(await hitCount(page)).toBe(all);
    await page.goForward();
    await expect.poll(() => evenings(page).isChecked()).toBe(true);
    expect(await hitCount(page)).toBe(some);
    // From a course the list comes back as it was left.
    await hits(page).first().click();
    await page.waitForURL(/\/kurse\/[a-z]/);
    await page.goBack();
    await page.waitForURL(/time=evening$/);
    expect(await hitCount(page)).toBe(some);
    expect(await evenings(page).isChecked()).toBe(true);
  }));

test('a condition taken away leaves the focus to the results', () =>
  visit({}, async (page) => {
    await page.goto('/kurse?time=evening&format=onsite');
    await page.getByRole('link', { name: /Filter entfernen:.*abends/ }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/kurse\?format=onsite$/);
    expect(await isFocused(page, '#results')).toBe(true);
    expect(await evenings(page).isChecked()).toBe(false);
  }));

test('only the last of several changes counts, whichever answer comes last', () =>
  visit({}, async (page) => {
    await page.goto('/kurse');
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route(/\/kurse\?time=evening$/, async (route) => {
      await held;
      await route.continue().catch(() => {});
    });
    await isFetch(page, () => evenings(page).check());
    await page.locator('#time-weekend').check();
    await page.waitForURL(/time=evening&time=weekend|time=weekend&time=evening/);
    const both = await hitCount(page);
    release();
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    expect(await hitCount(page)).toBe(both);
    expect(await page.locator('.chip').count()).toBe(2);
  }));

test('without an answer the page is visited in the ordinary way', () =>
  visit({}, async (page) => {
    await page.goto('/kurse');
    await page.route(/\/kurse\?/, (route) =>
      route.request().resourceType() === 'fetch' ? route.abort('aborted') : route.continue(),
    );
    const visited = page.waitForNavigation();
    await evenings(page).check();
    await visited;
    expect(page.url()).toMatch(/time=evening/);
    expect(await evenings(page).isChecked()).toBe(true);
  }));

test('the address is short enough to be told: what is not used is not in it', () =>
  visit({}, async (page) => {
    await page.goto('/kurse?q=Excel&near=&km=25&from=&to=&price_max=&page=1&unknown=1');
    expect(new URL(page.url()).search).toBe('?q=Excel');
    await page.locator('#q').fill('Pflege');
    await page.locator('#q').press('Enter');
    await page.waitForURL(/\?q=Pflege$/);
    expect(await page.locator('h1').innerText()).toContain('Pflege');
    expect(await page.getByRole('link', { name: 'English' }).first().getAttribute('href')).toBe(
      '/en/kurse?q=Pflege',
    );
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  }));

test('a card, its dot and its place point at each other', () =>
  visit({}, async (page) => {
    await page.goto('/kurse?near=Wesel&km=5');
    await hits(page).first().focus();
    const place = await page.locator('.result.is-meant').first().getAttribute('data-place');
    expect(await page.locator('.region-map a.is-meant').getAttribute('data-place')).toBe(place);
    await page.locator('.course-map-list a').first().focus();
    expect(await page.locator('.course-map-list .is-meant').count()).toBe(1);
  }));
