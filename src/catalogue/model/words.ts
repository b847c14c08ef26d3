import { germanAscii } from '../../platform/ids.ts';

/** Lower case, umlauts written out, everything that is no letter or digit a single blank; with a blank at both ends. */
export function foldedWords(text: string): string {
  return ` ${germanAscii(text)
    .replace(/[^a-z0-9+#]+/g, ' ')
    .trim()} `;
}
