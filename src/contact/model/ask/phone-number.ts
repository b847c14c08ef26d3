/** Digits of E.164 with country, at most; shorter ones are short codes or slips of the hand. */
const MOST_DIGITS = 15;
const LEAST_DIGITS = 7;

/** Words and signs that people write around a number; what is left must be digits. */
const AROUND =
  /\b(?:tel|telefon|phone|mobil|mobile|handy|fax|nr|no)\b[.:]?|[\s().:/_\u2010-\u2015-]/giu;

/** Zeros of the digits that other keyboards type: Arabic-Indic, Persian, full width. */
const OTHER_ZEROS = [0x0660, 0x06f0, 0xff10] as const;

/**
 * A phone number as people type it (`0281 / 163 49-00`, `+49 (0)281 …`, `0031 315 …`, `171 …`) as E.164 with its plus. Numbers
 * without country are German (ITU-T E.164; DIN 5008 is only one way to write them). `null` if it cannot be called from elsewhere,
 * for example without its area code.
 */
export function readPhone(typed: string): string | null {
  const bare = latinDigits(typed)
    .replace(/\(0\)/g, '')
    .replace(AROUND, '')
    .replace(/^\uff0b/, '+');
  if (!/^\+?\d+$/.test(bare)) return null;
  const whole = withCountry(bare);
  if (whole === null) return null;
  const digits = whole.slice(1);
  // A German number has a country, an area code of two digits at least, and a number of three at least.
  return digits.length >= LEAST_DIGITS && digits.length <= MOST_DIGITS && !digits.startsWith('0')
    ? whole
    : null;
}

function withCountry(bare: string): string | null {
  if (bare.startsWith('+')) return withoutTrunkZero(bare);
  if (bare.startsWith('00')) return withoutTrunkZero(`+${bare.slice(2)}`);
  if (bare.startsWith('0')) return `+49${bare.slice(1)}`;
  // Mobile numbers are often said without their zero.
  if (/^1[567]\d{8,9}$/.test(bare)) return `+49${bare}`;
  // Copied from a phone that hides the plus.
  if (/^49\d{9,11}$/.test(bare)) return `+${bare}`;
  return null;
}

/** `+49 0281 …` is a common slip; no German number begins with 0 after the country. */
function withoutTrunkZero(number: string): string {
  return number.startsWith('+490') ? `+49${number.slice(4)}` : number;
}

function latinDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]/g, (digit) => {
    const code = digit.charCodeAt(0);
    const zero = OTHER_ZEROS.find((first) => code >= first && code <= first + 9) ?? code;
    return String(code - zero);
  });
}
