import { storableText } from '../model/storable-text.ts';
import type { RecordProblems } from './problems.ts';

const MAC_ROMAN: Readonly<Record<string, string>> = {
  ﬂ: 'ß',
  '‰': 'ä',
  ˆ: 'ö',
  '¸': 'ü',
  ƒ: 'Ä',
  '÷': 'Ö',
  '‹': 'Ü',
};
// Only between or before small letters: "50 ‰" and "3 ÷ 4" mean what they say.
const DAMAGED_INSIDE =
  /(?<=\p{L})[ﬂ‰ˆ¸](?=[\p{Ll}ﬂ‰ˆ¸]|$|[^\p{L}])|(?<!\p{L})[‰ˆ¸ƒ÷‹](?=\p{Ll}{2})/gu;
// Hardly any text has one of them; looking around each letter takes ten times as long.
const DAMAGED = /[ﬂ‰ˆ¸ƒ÷‹]/;
const UTF8_TWICE =
  /Ã[\u0080-\u00bf\u2013-\u203a\u0152-\u0178ƒˆ˜€™Ž]|â€[\u009c\u009d\u0093\u0094œž“”™˜¦]|Â[§°²³·«»©®]/u;

/** Each program on the way may have done it once more. */
const MOST_TIMES = 3;

/**
 * Umlauts that were read in the wrong encoding before they came to us, put right: Latin-1 bytes read as Mac Roman (`Pr‰senz`) and
 * UTF-8 read as windows-1252 (`PrÃ¤senz`). Answers the same text if there is nothing to mend.
 */
export function mendedText(text: string): string {
  let once = text;
  for (let times = 0; times < MOST_TIMES && UTF8_TWICE.test(once); times++) once = readAgain(once);
  if (once !== text) once = storableText(once);
  if (!DAMAGED.test(once)) return once;
  return once.replace(DAMAGED_INSIDE, (letter) => MAC_ROMAN[letter] ?? letter);
}

export const DOUBLY_DAMAGED =
  'Umlaute waren beschädigt (zweimal umgewandelt) und wurden repariert. Bitte prüfen Sie die Kodierung in Ihrem Programm.';

/** {@link mendedText} with a remark where it did something. */
export function mended(text: string, field: string, problems: RecordProblems): string {
  const whole = mendedText(text);
  if (whole !== text) {
    problems.add(field, DOUBLY_DAMAGED);
  }
  return whole;
}

const HIGH_BYTES: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 128 }, (_, index): [string, number] => [
    // Without `stream` Node 20 decodes this as Latin-1.
    new TextDecoder('windows-1252').decode(Uint8Array.of(128 + index), { stream: true }),
    128 + index,
  ]),
);

function readAgain(text: string): string {
  const bytes: number[] = [];
  for (const letter of text) {
    // Programs that take UTF-8 for Latin-1 leave control characters.
    const byte = letter <= '\u00ff' ? letter.charCodeAt(0) : HIGH_BYTES.get(letter);
    if (byte === undefined) return text;
    bytes.push(byte);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes));
  } catch {
    return text;
  }
}
