import { describe, expect, test } from 'vitest';
import { contrastRatio, mix } from './colour.ts';
import type { ThemeColours } from './palette.ts';
import { themeProblems } from './theme-problems.ts';
import { themeStyle } from './theme-style.ts';

const THEME: ThemeColours = {
  light: { action: '#0b5563', surface: '#f4ecdf', positive: '#2f6b2f', deadline: '#8a5200' },
  dark: { action: '#7fd0dc', surface: '#0e1d24', positive: '#9bd08c', deadline: '#f2bf6b' },
};

test.each([
  ['#000000', '#ffffff', 21],
  ['#ffffff', '#ffffff', 1],
  // The grey that just passes, from the WCAG's own examples.
  ['#767676', '#ffffff', 4.54],
])('contrast of %s on %s', (one, other, ratio) => {
  expect(contrastRatio(one, other)).toBeCloseTo(ratio, 2);
  expect(contrastRatio(other, one)).toBeCloseTo(ratio, 2);
});

test('mixing keeps the ends and meets in the middle', () => {
  expect(mix('#ff0000', '#0000ff', 1)).toBe('#ff0000');
  expect(mix('#ff0000', '#0000ff', 0)).toBe('#0000ff');
  expect(mix('#ffffff', '#000000', 0.5)).toBe('#808080');
});

describe('a network’s theme', () => {
  test('deep blue-green on sand is readable in both schemes', () => {
    expect(themeProblems(THEME)).toEqual([]);
  });

  test('a pale action colour is refused with scheme, pair and ratio', () => {
    const pale = { ...THEME, light: { ...THEME.light, action: '#7fc0cc' } };
    const problems = themeProblems(pale);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.join('\n')).toMatch(
      /^theme\.light: „action“ \(#7fc0cc\) auf „card“ .*nötig ist 4\.5\.$/m,
    );
    expect(problems.every((problem) => problem.startsWith('theme.light'))).toBe(true);
  });

  test('a dark colour in the dark scheme is refused there', () => {
    const dim = { ...THEME, dark: { ...THEME.dark, positive: '#2f6b2f' } };
    expect(themeProblems(dim).some((problem) => problem.startsWith('theme.dark'))).toBe(true);
  });

  test('the style has both schemes, and paper is always light', () => {
    const style = themeStyle(THEME);
    expect(style).toContain('--action:#0b5563');
    expect(style).toContain('--on-action:');
    expect(style).toMatch(
      /@media screen and \(prefers-color-scheme:dark\)\{:root\{--action:#7fd0dc/,
    );
    expect(style).not.toContain('</');
  });
});

test('with forced colours every colour is one of the reader’s', () => {
  const forced = /forced-colors:active\)\{:root\{(.*?)\}/.exec(themeStyle(THEME))?.[1] ?? '';
  const names = (declarations: string) =>
    [...declarations.matchAll(/--[\w-]+(?=:)/g)].map(([name]) => name).sort();
  const own = /^:root\{(.*?)\}/.exec(themeStyle(THEME))?.[1] ?? '';
  expect(names(forced)).toEqual(names(own));
  expect(forced).not.toContain('#');
});
