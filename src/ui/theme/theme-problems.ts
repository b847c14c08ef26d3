import { contrastRatio } from './colour.ts';
import { type Palette, paletteOf, type ThemeColours } from './palette.ts';

type Pair = readonly [text: keyof Palette, ground: keyof Palette, least: number];

// WCAG 2.2: 1.4.3 asks 4.5 : 1 for text, 1.4.11 asks 3 : 1 for edges of controls and graphics.
const TEXT = 4.5;
const GRAPHIC = 3;
const PAIRS: readonly Pair[] = [
  ['ink', 'card', TEXT],
  ['ink', 'surface', TEXT],
  ['ink', 'actionTint', TEXT],
  ['muted', 'card', TEXT],
  ['muted', 'surface', TEXT],
  ['action', 'card', TEXT],
  ['action', 'surface', TEXT],
  ['action', 'actionTint', TEXT],
  ['actionStrong', 'card', TEXT],
  ['onAction', 'action', TEXT],
  ['onAction', 'actionStrong', TEXT],
  ['positive', 'card', TEXT],
  ['positive', 'surface', TEXT],
  ['positive', 'positiveTint', TEXT],
  ['deadline', 'card', TEXT],
  ['deadline', 'surface', TEXT],
  ['deadline', 'deadlineTint', TEXT],
  ['danger', 'card', TEXT],
  ['danger', 'surface', TEXT],
  ['danger', 'dangerTint', TEXT],
  ['edge', 'card', GRAPHIC],
  ['edge', 'surface', GRAPHIC],
  ['action', 'water', GRAPHIC],
  ['river', 'card', GRAPHIC],
  ['action', 'sand', GRAPHIC],
];

/**
 * What is too faint in a network's theme, as sentences for the operator; empty if the theme is fine. Checked when the network is
 * loaded, because the colours are data of the deployment.
 */
export function themeProblems(theme: ThemeColours): string[] {
  return (['light', 'dark'] as const).flatMap((scheme) => {
    const palette = paletteOf(theme[scheme], scheme);
    return PAIRS.flatMap(([text, ground, least]) => {
      const ratio = contrastRatio(palette[text], palette[ground]);
      if (ratio >= least) return [];
      return `theme.${scheme}: „${text}“ (${palette[text]}) auf „${ground}“ (${palette[ground]}) hat den Kontrast ${ratio.toFixed(2)}, nötig ist ${least}.`;
    });
  });
}
