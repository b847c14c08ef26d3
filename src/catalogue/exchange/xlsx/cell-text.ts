import type { CellValue } from 'hucre/xlsx';

/** What Excel shows in place of a value that cannot be worked out. */
const ERROR =
  /^#(?:N\/A|NV|REF!|BEZUG!|VALUE!|WERT!|NAME\?|DIV\/0!|NUM!|ZAHL!|NULL!|SPILL!|GETTING_DATA)$/;

/** A cell as people would type it: `2027-01-11`, `18:00`, `1250,5`, `ja`. A formula is its last result, an error is empty. */
export function cellText(value: CellValue): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return ERROR.test(value) ? '' : value;
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'boolean') return value ? 'ja' : 'nein';
  return dateText(value);
}

/** Without the noise of binary fractions, with a comma as Germans write it. */
function numberText(value: number): string {
  if (Number.isSafeInteger(value)) return String(value);
  const rounded = Number(value.toPrecision(12));
  const text = String(rounded);
  return /^-?\d+\.\d+$/.test(text) ? text.replace('.', ',') : text;
}

/** A time of day without a day is one before the first day that a sheet can count. */
function dateText(value: Date): string {
  const instant = Math.round(value.getTime() / 60_000) * 60_000;
  if (!Number.isFinite(instant)) return '';
  const text = new Date(instant).toISOString();
  const day = text.slice(0, 10);
  const time = text.slice(11, 16);
  if (day < '1900-01-01' || (day === '1904-01-01' && time !== '00:00')) return time;
  return time === '00:00' ? day : `${day} ${time}`;
}
