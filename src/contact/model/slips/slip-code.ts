// Crockford's base 32: no I, L, O, U, so that a code can be read out on the phone and copied by hand.
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** The last one checks the others. */
const CHARACTERS = 12;

/** Multiplies by x in GF(32) with the primitive polynomial x⁵ + x² + 1. */
function timesX(value: number): number {
  const shifted = value << 1;
  return shifted & 32 ? shifted ^ 0b100101 : shifted;
}

/** Σ xⁱ·dᵢ: 0 for every right code. Any one wrong character and any two swapped ones give another sum. */
function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => timesX(sum) ^ value, 0);
}

/** The code of at least 11 bytes, of which five bits each count, with its check character. */
export function slipCodeOf(bytes: Uint8Array): string {
  const values = Array.from(bytes.subarray(0, CHARACTERS - 1), (byte) => byte & 31);
  const check = timesX(sumOf(values));
  return [...values, check].map((value) => ALPHABET[value]).join('');
}

/**
 * The code as somebody typed or scanned it: hyphens, blanks, small letters, O for 0, I and L for 1 do no harm, the address of the QR code
 * neither. Null = no code, or one with a wrong character.
 */
export function readSlipCode(text: string): string | null {
  const typed = /\/l\/([^/?#]+)/i.exec(text)?.[1] ?? text;
  const code = typed
    .toUpperCase()
    .replace(/[\s\u00A0\u2010-\u2015_.-]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  if (code.length !== CHARACTERS) return null;
  const values = Array.from(code, (character) => ALPHABET.indexOf(character));
  return values.includes(-1) || sumOf(values) !== 0 ? null : code;
}

/** In groups of four, as people read it: `7K3M-9QRT-2WXZ`. */
export function slipCodeInGroups(code: string): string {
  return code.replace(/(.{4})(?=.)/g, '$1-');
}
