import { createHash } from 'node:crypto';

/** What a set of column names is remembered by: their order and the spelling of capitals do not matter. */
export function headingsKey(headings: readonly string[]): string {
  const names = new Set(
    headings
      .map((name) => name.replace(/\s+/g, ' ').trim().toLowerCase())
      .filter((name) => name !== ''),
  );
  return createHash('sha256')
    .update([...names].sort().join('\n'))
    .digest('hex');
}
