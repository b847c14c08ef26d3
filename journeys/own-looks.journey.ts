import { expect, test } from 'vitest';
import { sidewaysOverflow } from './support/accessibility.ts';
import { visit } from './support/visit.ts';

test('with forced colours buttons and fields keep an outline', () =>
  visit({ forcedColors: 'active' }, async (page) => {
    await page.goto('/kurse');
    const borders = await page.evaluate(() =>
      [
        ...document.querySelectorAll<HTMLElement>(
          'main button, main input[type="text"], main input[type="search"]',
        ),
      ]
        .filter((element) => element.getClientRects().length > 0)
        .map((element) => getComputedStyle(element))
        .map((style) => style.borderStyle !== 'none' && Number.parseFloat(style.borderWidth) > 0),
    );
    expect(borders.length).toBeGreaterThan(2);
    expect(borders).not.toContain(false);
  }));

test('with reduced motion nothing moves', () =>
  visit({ reducedMotion: 'reduce' }, async (page) => {
    await page.goto('/kurse');
    const moving = await page.evaluate(
      () =>
        [...document.querySelectorAll('*')].filter((element) => {
          const { transitionDuration, animationName, animationDuration } =
            getComputedStyle(element);
          const seconds = Math.max(...transitionDuration.split(',').map(Number.parseFloat));
          return (
            seconds > 0.01 ||
            (animationName !== 'none' && Number.parseFloat(animationDuration) > 0.01)
          );
        }).length,
    );
    expect(moving).toBe(0);
  }));

test('at twice the text size on a phone everything still fits', () =>
  visit({ viewport: { width: 640, height: 900 } }, async (page) => {
    for (const path of ['/', '/kurse', '/kontakt']) {
      await page.goto(path);
      await page.evaluate(() => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync('html { font-size: 200% !important; }');
        document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
      });
      expect(await sidewaysOverflow(page), path).toBe(0);
    }
  }));

test('dark and light are different, and both are chosen by the visitor', async () => {
  const backgrounds: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await visit({ colorScheme }, async (page) => {
      await page.goto('/');
      backgrounds.push(
        await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor),
      );
    });
  }
  expect(backgrounds[0]).not.toBe(backgrounds[1]);
  // Dark is not black (look: same hierarchy, no pure black).
  expect(backgrounds[1]).not.toBe('rgb(0, 0, 0)');
});
