import type { Locator, Page } from 'playwright-core';

// What people do on the search and result pages, in the words they see.

export async function searchFor(page: Page, what: string, where = ''): Promise<void> {
  const search = page.getByRole('search').first();
  await search.getByLabel('Was möchten Sie lernen?').fill(what);
  if (where !== '') await search.getByLabel(/^Wo\?/).fill(where);
  // On a phone the suggestions lie over the button until one leaves the field.
  await page.locator(':focus').blur();
  await search.getByRole('button', { name: 'Kurse suchen' }).click();
  await page.waitForURL(/\/kurse(\?|$)/);
}

/** The number of offers as the page says it, e.g. "12 Kurse". */
export async function hitCount(page: Page): Promise<number> {
  const said = page.getByRole('main').getByRole('status');
  const text = await said
    .filter({ hasText: /Kurs|course/ })
    .first()
    .innerText();
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

/** Whether the list follows a changed filter by itself: it does where scripts run. */
export async function isLive(page: Page): Promise<boolean> {
  return (await page.locator('live-results.is-live').count()) > 0;
}

/** Does something to the form and waits for the list that answers it. */
export async function changeFilter(page: Page, change: () => Promise<void>): Promise<void> {
  const before = page.url();
  await change();
  if (!(await isLive(page))) {
    await page.getByRole('button', { name: 'Ergebnisse anzeigen' }).click();
  }
  await page.waitForURL((url) => url.href !== before);
}

/** Ticks a value of a filter, or takes the tick away, and waits for the list. */
export async function filterBy(page: Page, filter: string | RegExp, value: RegExp): Promise<void> {
  await unfold(page, /^Ergebnisse eingrenzen/);
  await unfold(page, filter);
  const box = page.getByRole('group', { name: filter }).getByLabel(value).first();
  await changeFilter(page, () => box.click());
}
