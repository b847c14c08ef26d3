/** 8 digits: 10^8 possibilities, 26 bits (ASVS 6.5.4 asks for 20). */
export const CODE_DIGITS = 8;
/** A code lives no longer (ASVS 6.5.5). */
export const CODE_MINUTES = 10;

/** As it stands in the letter: "1234 5678". */
export function spellCode(code: string): string {
  return `${code.slice(0, CODE_DIGITS / 2)} ${code.slice(CODE_DIGITS / 2)}`;
}

/**
 * The digits that somebody typed or pasted, with spaces, hyphens or dots between them, also in full width; null if these are not
 * 8 digits.
 */
export function readCode(text: string): string | null {
  const digits = text.normalize('NFKC').replace(/[\s\p{Pd}.\u200b\ufeff]/gu, '');
  return /^\d{8}$/.test(digits) ? digits : null;
}
