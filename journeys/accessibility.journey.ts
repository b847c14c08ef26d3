import { describe, expect, test } from 'vitest';
import {
  accessibilityProblems,
  clippedTexts,
  sidewaysOverflow,
  widenText,
} from './support/accessibility.ts';
import { addressOf, PAGE_TYPES } from './support/page-types.ts';
import { DESKTOP, NARROW_PHONE, visit } from './support/visit.ts';

const LOOKS = {
  light: { colorScheme: 'light', viewport: DESKTOP },
  dark: { colorScheme: 'dark', viewport: DESKTOP },
  'light at 320 px': { colorScheme: 'light', viewport: NARROW_PHONE },
  'dark at 320 px': { colorScheme: 'dark', viewport: NARROW_PHONE },
} as const;

describe.each(PAGE_TYPES)('$name', (type) => {
  test('has no barrier in light and dark, wide and narrow, with wide text spacing', async () => {
    const address = await addressOf(type);
    // One visit for all looks: a browser window per look would take most of the time of the whole test run.
    await visit({}, async (page) => {
      await page.goto(address);
      const problems: Record<string, unknown> = {};
      for (const [look, { colorScheme, viewport }] of Object.entries(LOOKS)) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize(viewport);
        problems[look] = await accessibilityProblems(page);
        problems[`pixels to scroll sideways in ${look}`] = await sidewaysOverflow(page);
      }
      await widenText(page);
      problems['texts cut off by wide spacing'] = await clippedTexts(page);
      problems['pixels to scroll sideways with wide spacing'] = await sidewaysOverflow(page);
      expect(
        Object.entries(problems).filter(([, found]) => found !== 0 && String(found) !== ''),
      ).toEqual([]);
    });
  });
});
