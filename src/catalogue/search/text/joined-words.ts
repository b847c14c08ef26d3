import { fold } from './fold.ts';
import { withoutGenderForms } from './gender-forms.ts';
import type { Word } from './words.ts';

const HYPHENATED = /\p{L}[\p{L}\p{N}]*(?:[-‑][\p{L}\p{N}]+)+/gu;
// TQ 3, B-96, Teil 2
const CODE = /(?<![\p{L}\p{N}])(\p{L}{1,4})[ \u00a0-](\d{1,4}\p{L}?)(?![\p{L}\p{N}])/gu;
// § 43 b
const PARAGRAPH = /(?<![\p{L}\p{N}])(\d{1,4})[ \u00a0](\p{Ll})(?![\p{L}\p{N}])/gu;
// Each pattern tries every letter of a text; first its rarest sign is looked for, without which it cannot match.
const CODE_SIGN = /[ \u00a0-]\d(?<=(?<![\p{L}\p{N}])\p{L}{1,4}.\d)/u;
const PARAGRAPH_SIGN = /\d[ \u00a0]\p{Ll}(?![\p{L}\p{N}])/u;
// E Commerce
const LETTER = /(?<![\p{L}\p{N}])(\p{L})[ \u00a0](\p{L}{4,})/gu;
/** `E-Mail` is also looked for as `Email`; longer joints are compounds whose parts are words of their own. */
const LONGEST_JOINED = 16;
const SHORT_PIECE = 3;

/** Numbers written with a space or hyphen, as one word: `TQ 3` gives `tq3`, `§ 43 b` gives `43b`. */
export function joinedCodesOf(text: string): Word[] {
  const codes = CODE_SIGN.test(text) ? [...text.matchAll(CODE)] : [];
  if (PARAGRAPH_SIGN.test(text)) codes.push(...text.matchAll(PARAGRAPH));
  return codes.map(([, first, second]) => wordOf(`${first}${second}`));
}

/** Other words that may be written as one, in addition to {@link wordsOf}: `E-Mail`, `E Mail` and `Online-Shop` give `email`, `onlineshop`. */
export function joinedWordsOf(text: string): Word[] {
  const joined = joinedCodesOf(text);
  for (const [, first, second] of text.matchAll(LETTER)) joined.push(wordOf(`${first}${second}`));
  if (!/[-‑]/.test(text)) return joined;
  for (const [hyphenated] of withoutGenderForms(text).matchAll(HYPHENATED)) {
    const pieces = hyphenated.split(/[-‑]/);
    for (let at = 1; at < pieces.length; at++) {
      const [first = '', second = ''] = pieces.slice(at - 1, at + 1);
      const isShort = Math.min(first.length, second.length) <= SHORT_PIECE;
      if (isShort || first.length + second.length <= LONGEST_JOINED) {
        joined.push({ shown: `${first}-${second}`, folded: fold(first + second) });
      }
    }
    if (pieces.length > 2 && hyphenated.length <= LONGEST_JOINED) {
      joined.push({ shown: hyphenated, folded: fold(pieces.join('')) });
    }
  }
  return joined;
}

/** The hyphenated words of a name as one: Kamp-Lintfort gives `kamplintfort`. */
export function joinedNamesOf(name: string): Word[] {
  return [...name.matchAll(HYPHENATED)].map(([shown]) => wordOf(shown.replace(/[-‑]/g, ''), shown));
}

const wordOf = (joined: string, shown = joined): Word => ({ shown, folded: fold(joined) });
