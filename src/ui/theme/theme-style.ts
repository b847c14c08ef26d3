import { type Palette, paletteOf, type SchemeColours, type ThemeColours } from './palette.ts';

/** `onAction` → `--on-action` */
function property(name: string): string {
  return `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

function declarations(colours: SchemeColours, scheme: 'light' | 'dark'): string {
  return Object.entries(paletteOf(colours, scheme))
    .map(([name, colour]) => `${property(name)}:${colour}`)
    .join(';');
}

// High contrast is the reader's own choice: every colour becomes one of theirs, drawings and map included.
const INKS: readonly (keyof Palette)[] = [
  'ink',
  'muted',
  'positive',
  'deadline',
  'danger',
  'edge',
  'hairline',
  'river',
];
const GROUNDS: readonly (keyof Palette)[] = [
  'surface',
  'card',
  'onAction',
  'actionTint',
  'positiveTint',
  'deadlineTint',
  'dangerTint',
  'sand',
  'water',
  'leaf',
];
const FORCED = [
  ...(['action', 'actionStrong'] as const).map((name) => `${property(name)}:LinkText`),
  ...INKS.map((name) => `${property(name)}:CanvasText`),
  ...GROUNDS.map((name) => `${property(name)}:Canvas`),
].join(';');

/** The network's colours as CSS custom properties for both schemes and for high contrast, to stand after the built style. Printing is always light. */
export function themeStyle(theme: ThemeColours): string {
  return `:root{${declarations(theme.light, 'light')}}@media screen and (prefers-color-scheme:dark){:root{${declarations(theme.dark, 'dark')}}}@media (forced-colors:active){:root{${FORCED}}}`;
}
