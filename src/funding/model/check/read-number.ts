/**
 * The number that somebody typed, as people write it: "1.500", "1500,50", "1 500 €". A sign before exactly three digits at the end parts
 * thousands, any other the decimals. Null where it is no number, or below zero.
 */
export function readNumber(typed: string): number | null {
  const text = typed.replace(/[\s\u00a0\u202f€]/g, '');
  const isPlain = /^\d+([.,]\d+)*$/.test(text);
  if (!isPlain) return null;
  const parts = text.split(/[.,]/);
  const last = parts.at(-1) ?? '';
  const hasDecimals = parts.length > 1 && last.length !== 3;
  const whole = (hasDecimals ? parts.slice(0, -1) : parts).join('');
  const number = Number(hasDecimals ? `${whole}.${last}` : whole);
  return Number.isFinite(number) ? number : null;
}
