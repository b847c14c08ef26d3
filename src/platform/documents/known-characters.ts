// What the fonts of the documents have: Latin with accents, Greek, Cyrillic, Arabic and the usual punctuation.
const KNOWN =
  /[\u0020-\u007E\u00A0-\u017F\u0218-\u021B\u02BC\u0386\u0388-\u038A\u038C\u038E-\u03A1\u03A3-\u03CE\u0400-\u045F\u0490-\u0493\u060C\u061B\u061F\u0621-\u063A\u0640-\u0652\u0660-\u0669\u067E\u0686\u0698\u06A9\u06AF\u06CC\u1E9E\u2013\u2014\u2018-\u201E\u2022\u2026\u2039\u203A\u20AC]/u;

/**
 * The text with every character that is in no font of the documents replaced by a question mark: nothing is lost unseen, and PDF/UA
 * allows no missing glyphs. For texts that people typed.
 */
export function withKnownCharacters(text: string): string {
  return Array.from(text.normalize('NFC'), (character) =>
    KNOWN.test(character) ? character : /\s/.test(character) ? ' ' : '?',
  ).join('');
}
