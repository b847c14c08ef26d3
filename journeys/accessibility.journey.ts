import { describe, expect, test } from 'vitest';
import { barriersInAllLooks } from './support/accessibility.ts';
import { addressOf, PAGE_TYPES } from './support/page-types.ts';
import { visit } from './support/visit.ts';

describe.each(PAGE_TYPES)('$name', (type) => {
  test('has no barrier in light and dark, wide and narrow, with wide text spacing', async () => {
    const address = await addressOf(type);
    await visit({ reducedMotion: 'reduce' }, async (page) => {
      await page.goto(address);
      expect(await barriersInAllLooks(page)).toEqual([]);
    });
  });
});
