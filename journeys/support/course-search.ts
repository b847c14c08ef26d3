import type { Locator, Page } from 'playwright-core';

// What people do on the search and result pages, in the words they see.

export async function searchFor(page: Page, what: string, where = ''): Promise<void> {
  const search = page.getByRole('search').first();
  await search.getByLabel('Was möchten Sie lernen?').fill(what);
  if (where !== '') await search.getByLabel(/^Wo\?/).fill(where);
  await search.getByRole('button', { name: 'Kurse suchen' }).click();
  await page.waitForURL(/\/kurse(\?|$)/);
}

/** The number of offers as the page says it, e.g. "12 Kurse". */
export async function hitCount(page: Page): Promise<number> {
  const text = await page.getByRole('main').getByRole('status').first().innerText();
  return Number(/[\d.]+/.exec(text)?.[0].replaceAll('.', '') ?? 0);
}

/** Titles of the result cards. */
export function hits(page: Page): Locator {
  return page
    .locator('main')
    .getByRole('listitem')
    .getByRole('heading', { level: 3 })
    .getByRole('link');
}

/** Opens a folded part of the page if it is folded. */
export async function unfold(page: Page, name: string | RegExp): Promise<void> {
  const summary = page.locator('summary').filter({ hasText: name }).first();
  if (!(await summary.isVisible())) return;
  const isOpen = await summary.evaluate((element) => element.parentElement?.hasAttribute('open'));
  if (!isOpen) await summary.click();
}

/** Ticks a value of a filter and sends the form. */
export async function filterBy(page: Page, filter: string | RegExp, value: RegExp): Promise<void> {
  await unfold(page, /^Ergebnisse eingrenzen/);
  await unfold(page, filter);
  await page.getByRole('group', { name: filter }).getByLabel(value).first().check();
  await page.getByRole('button', { name: 'Ergebnisse anzeigen' }).click();
  await page.waitForLoadState();
}
