const AMOUNT =
  /^(?:€|EUR|Euro)?\s*(-?\d{1,3}(?:[.\s]\d{3})+|-?\d+)(?:,(\d{1,2}|-{1,2}))?\s*(?:€|EUR|Euro)?$/i;
const POINT_AMOUNT = /^(?:€|EUR|Euro)?\s*(-?\d+)\.(\d{1,4})\s*(?:€|EUR|Euro)?$/i;

/**
 * An amount of money in cents: `150.00`, `150,00 €`, `1.250,- EUR`, `EUR 150`. A point with three digits behind it groups
 * thousands (German), any other point is a decimal point. Null: not an amount.
 */
export function parseAmount(text: string): number | null {
  const given = text.trim();
  const german = AMOUNT.exec(given);
  if (german !== null) {
    const [, whole = '', cents = ''] = german;
    return toCents(whole.replace(/[.\s]/g, ''), cents.replace(/-/g, ''));
  }
  const point = POINT_AMOUNT.exec(given);
  if (point === null) return null;
  return toCents(point[1] ?? '', point[2] ?? '');
}

function toCents(whole: string, fraction: string): number | null {
  const negative = whole.startsWith('-');
  const cents =
    Number(whole.replace('-', '')) * 100 + Math.round(Number(`0.${fraction || '0'}`) * 100);
  if (!Number.isSafeInteger(cents)) return null;
  return negative ? -cents : cents;
}
