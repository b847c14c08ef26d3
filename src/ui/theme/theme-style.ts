import { paletteOf, type SchemeColours, type ThemeColours } from './palette.ts';

function declarations(colours: SchemeColours, scheme: 'light' | 'dark'): string {
  return Object.entries(paletteOf(colours, scheme))
    .map(
      ([name, colour]) =>
        `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}:${colour}`,
    )
    .join(';');
}

/** The network's colours as CSS custom properties for both schemes, to stand after the built style. Printing is always light. */
export function themeStyle(theme: ThemeColours): string {
  return `:root{${declarations(theme.light, 'light')}}@media screen and (prefers-color-scheme:dark){:root{${declarations(theme.dark, 'dark')}}}`;
}
