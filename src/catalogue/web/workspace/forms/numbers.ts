import { parseAmount } from '../../../model/parse-amount.ts';

/** A whole number as typed; null = nothing typed, `wrong` = not a number from `least` to `most`. */
export function readWhole(typed: string, least: number, most: number): number | null | 'wrong' {
  const text = typed.trim();
  if (text === '') return null;
  if (!/^\d{1,9}$/.test(text)) return 'wrong';
  const value = Number(text);
  return value >= least && value <= most ? value : 'wrong';
}

/** A number with at most one decimal, German or not: "2,5". */
export function readDecimal(typed: string): number | null | 'wrong' {
  const text = typed.trim();
  if (text === '') return null;
  const hundredths = parseAmount(text);
  return hundredths === null || hundredths <= 0 ? 'wrong' : Math.round(hundredths / 10) / 10;
}
