import { germanAscii } from '../ids.ts';

/**
 * The form in which names of places are compared: lower case, umlauts written out, everything but letters and digits as one
 * space. `Wesel-Büderich` and `wesel buederich` become the same.
 */
export function foldPlaceName(name: string): string {
  return germanAscii(name)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/**
 * A looser form of a folded name, for people without umlauts on their keyboard or with other spacing: `Hunxe`, `Huenxe` and `Hünxe`,
 * `Kamplintfort` and `Kamp-Lintfort` become the same. Different places may share it, so it is asked second.
 */
export function loosened(folded: string): string {
  return folded
    .replace(/([aou])e/g, '$1')
    .replace(/(.)\1/g, '$1')
    .replace(/ /g, '');
}
