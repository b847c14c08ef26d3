import axe from 'axe-core';
import type { Page } from 'playwright-core';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe-core objects to on the page as it stands: rule, reason and the elements. Empty = nothing. */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const violations = await page.evaluate(async (tags) => {
    const { axe: runner } = globalThis as unknown as { axe: typeof import('axe-core') };
    const result = await runner.run({ runOnly: { type: 'tag', values: tags } });
    return result.violations.map(({ id, help, nodes }) => ({
      id,
      help,
      nodes: nodes.map(
        (node) =>
          `${node.target.join(' ')} (${node.any[0]?.message ?? node.all[0]?.message ?? node.none[0]?.message ?? ''})`,
      ),
    }));
  }, RULES);
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
export async function widenText(page: Page): Promise<void> {
  await page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }, WIDE_TEXT);
}

/** Visible words that are cut off by their own box. */
export async function clippedTexts(page: Page): Promise<string[]> {
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
