import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { barriersInAllLooks } from './support/accessibility.ts';
import { markupProblems } from './support/markup.ts';
import { addressOf, PAGE_TYPES } from './support/page-types.ts';
import { visit } from './support/visit.ts';

const SCRIPT_BYTES = 10_000;
const STYLE_BYTES = 25_000;

/** Bytes that travel for scripts and styles, inline ones included, as Brotli. */
async function weigh(page: Page): Promise<{ script: number; style: number }> {
  const { scripts, styles, files } = await page.evaluate(() => ({
    scripts: [...document.querySelectorAll('script:not([src]):not([type$="json"])')].map(
      (element) => element.textContent ?? '',
    ),
    styles: [...document.querySelectorAll('style')].map((element) => element.textContent ?? ''),
    files: performance.getEntriesByType('resource').map((entry) => entry.name),
  }));
  for (const file of files.filter((name) => /\.(?:js|css)(?:\?|$)/.test(name))) {
    const text = await (await fetch(file)).text();
    (file.includes('.css') ? styles : scripts).push(text);
  }
  const total = (texts: string[]) =>
    texts.reduce((sum, text) => sum + brotliCompressSync(text).length, 0);
  return { script: total(scripts), style: total(styles) };
}

describe.each(PAGE_TYPES)('$name', (type) => {
  test('is valid, light, names itself, asks nobody else for anything, and has no barrier in light and dark, wide and narrow, with wide text spacing', async () => {
    const address = await addressOf(type);
    // visit() itself fails on requests to other hosts, cookies and errors in the console, also while the looks are gone through.
    await visit({ reducedMotion: 'reduce' }, async (page) => {
      const response = await page.goto(address);
      expect(response?.status()).toBe(type.status);
      expect(await markupProblems((await response?.text()) ?? '')).toEqual([]);
      const weight = await weigh(page);
      expect(weight.script).toBeLessThanOrEqual(SCRIPT_BYTES);
      expect(weight.style).toBeLessThanOrEqual(STYLE_BYTES);
      expect(await page.title()).toMatch(/\S – \S/);
      expect(await page.locator('h1').count()).toBe(1);
      const language = await page.locator('html').getAttribute('lang');
      expect(language).toBe(address.startsWith('/en/') ? 'en' : 'de');
      expect(await barriersInAllLooks(page)).toEqual([]);
    });
  });
});
