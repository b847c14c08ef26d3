import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { DESKTOP, NARROW_PHONE } from './visit.ts';

/** The small form of the program: it travels to each page anew. */
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const ALL_RULES = { type: 'tag', values: RULES } as const;
/** What a change of the colours alone can break. */
const COLOUR_RULES = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } as const;

/** What axe-core objects to on the page as it stands: rule, reason and the elements. Empty = nothing. */
export async function accessibilityProblems(
  page: Page,
  rules: typeof ALL_RULES | typeof COLOUR_RULES = ALL_RULES,
): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE);
  const violations = await page.evaluate(async ({ type, values }) => {
    const { axe: runner } = globalThis as unknown as { axe: typeof import('axe-core') };
    const result = await runner.run({
      runOnly: { type, values: [...values] },
      resultTypes: ['violations'],
    });
    return result.violations.map(({ id, help, nodes }) => ({
      id,
      help,
      nodes: nodes.map(
        (node) =>
          `${node.target.join(' ')} (${node.any[0]?.message ?? node.all[0]?.message ?? node.none[0]?.message ?? ''})`,
      ),
    }));
  }, rules);
  return violations.map(
    ({ id, help, nodes }) => `${id}: ${help}: ${nodes.slice(0, 4).join(' · ')}`,
  );
}

/** How many pixels the page is wider than the window; 0 = nobody has to scroll sideways (WCAG 1.4.10). */
export async function sidewaysOverflow(page: Page): Promise<number> {
  return page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
}

/** The text spacing of WCAG 1.4.12, as a person's own style sheet would set it. */
const WIDE_TEXT = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-block-end: 2em !important; }`;

/** Puts the wide text spacing on the page without a style element, which the security policy would refuse. */
async function widenText(page: Page): Promise<void> {
  await page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }, WIDE_TEXT);
}

/** Visible words that are cut off by their own box. */
async function clippedTexts(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('body *')].flatMap((element) => {
      if (!(element instanceof HTMLElement) || element.childElementCount > 0) return [];
      const style = getComputedStyle(element);
      const isHidden = style.display === 'none' || style.visibility === 'hidden';
      // Texts for screen readers are one pixel large on purpose.
      if (isHidden || style.overflow === 'visible' || element.clientWidth <= 1) return [];
      const isCut =
        element.scrollWidth > element.clientWidth + 1 ||
        element.scrollHeight > element.clientHeight + 1;
      return isCut && element.innerText.trim() !== ''
        ? [element.innerText.trim().slice(0, 60)]
        : [];
    }),
  );
}

/** All rules for both widths and both colour schemes: what is light and narrow is one of these in its parts. */
const LOOKS = {
  light: { colorScheme: 'light', viewport: DESKTOP },
  'dark, 320 px': { colorScheme: 'dark', viewport: NARROW_PHONE },
} as const;

/**
 * Barriers of the page in light, dark and at 320 px, and with wide text spacing. One page for all looks: a window per look would
 * take most of the time of the whole test run. Colours must not fade (reduced motion), or one is caught halfway.
 */
export async function barriersInAllLooks(page: Page): Promise<string[]> {
  const found: string[] = [];
  const note = (look: string, problems: readonly string[]) =>
    found.push(...problems.map((problem) => `${look}: ${problem}`));
  const sideways = async () => {
    const pixels = await sidewaysOverflow(page);
    return pixels === 0 ? [] : [`${pixels} pixels to scroll sideways`];
  };
  for (const [look, { colorScheme, viewport }] of Object.entries(LOOKS)) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize(viewport);
    note(look, await accessibilityProblems(page));
    note(look, await sideways());
  }
  await widenText(page);
  note('wide text', await clippedTexts(page));
  note('wide text', await sideways());
  return found;
}

/**
 * Barriers of the page as it stands, in light and in dark: for the many pages behind the sign-in, which are made of the same parts as
 * the public ones.
 */
export async function barriersOnPhone(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' });
  const found = await accessibilityProblems(page);
  const pixels = await sidewaysOverflow(page);
  if (pixels > 0) found.push(`${pixels} pixels to scroll sideways`);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await accessibilityProblems(page, COLOUR_RULES);
  return [...found, ...dark.map((problem) => `dark: ${problem}`)];
}
