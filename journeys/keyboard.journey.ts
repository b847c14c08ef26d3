import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { someCourse } from './support/portal-database.ts';
import { visit, visiting } from './support/visit.ts';

interface Stop {
  readonly name: string;
  readonly isMarked: boolean;
  readonly isOnScreen: boolean;
}

/**
 * What has the focus, whether one can see that it has (on itself or on the card around it), and whether any part of it is free of
 * what lies above (WCAG 2.4.7, 2.4.11).
 */
async function focused(page: Page): Promise<Stop> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement)) return { name: '', isMarked: false, isOnScreen: false };
    const isMarked = [element, element.closest('.card'), element.closest('label')].some((place) => {
      if (!(place instanceof HTMLElement)) return false;
      const { outlineStyle, outlineWidth } = getComputedStyle(place);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0;
    });
    const label = element instanceof HTMLInputElement ? element.labels?.[0] : null;
    const isOnScreen = [...element.getClientRects()].some((box) =>
      [0.1, 0.5, 0.9].some((share) => {
        const x = box.x + box.width * share;
        const top = document.elementFromPoint(x, box.y + box.height * share);
        return top !== null && (element.contains(top) || top.contains(element) || top === label);
      }),
    );
    const name = (element.getAttribute('aria-label') ?? element.innerText).trim() || element.id;
    // A date field has stops of its own inside, which the browser marks.
    const isInsideDate = element instanceof HTMLInputElement && element.type === 'date';
    return { name, isMarked: isMarked || isInsideDate, isOnScreen };
  });
}

async function tabUntil(page: Page, name: RegExp, longest = 150): Promise<void> {
  for (let steps = 0; steps < longest; steps++) {
    await page.keyboard.press('Tab');
    if (name.test((await focused(page)).name)) return;
  }
  throw new Error(`The tab key does not lead to ${name}`);
}

test(
  'the first stop leads over the menu to the content',
  visiting({}, async (page) => {
    await page.goto('/kurse');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toMatchObject({
      name: 'Zum Inhalt springen',
      isMarked: true,
      isOnScreen: true,
    });
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
  }),
);

describe.each([
  ['the first page', async () => '/'],
  ['results', async () => '/kurse?q=Pflege'],
  ['a course', async () => (await someCourse('Schweiß')).path],
])('every stop on %s', (_name, address) => {
  test('can be seen, and the last one is reached', async () => {
    await visit({}, async (page) => {
      await page.goto(await address());
      const seen: Stop[] = [];
      for (let steps = 0; steps < 250; steps++) {
        await page.keyboard.press('Tab');
        const isOutside = await page.evaluate(() => document.activeElement === document.body);
        if (isOutside) break;
        seen.push(await focused(page));
      }
      expect(seen.length).toBeGreaterThan(15);
      expect(seen.length, 'the tab key is caught somewhere').toBeLessThan(250);
      expect(seen.filter((stop) => !stop.isMarked || !stop.isOnScreen)).toEqual([]);
    });
  });
});

test(
  'a course is found by keyboard alone',
  visiting({}, async (page) => {
    await page.goto('/');
    await tabUntil(page, /^search-q$/);
    await page.keyboard.type('Schweißen');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Wesel');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/kurse\?.*q=Schwei/);
    await tabUntil(page, /schwei/i);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/kurse\/[a-z]/);
    expect(await page.locator('h1').innerText()).toMatch(/schwei/i);
  }),
);
