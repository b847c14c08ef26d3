import type { RowValues } from './row-values.ts';

const LONGEST = 255;

/** The key of a row's run: the stated one, else what tells it from the course's other runs (empty parts included). */
export function runKeyOf(row: RowValues, parts: readonly (string | null)[]): string {
  const stated = row.line1('runKey');
  if (stated !== null && stated.length <= LONGEST) return stated;
  if (stated !== null)
    row.remark(
      'runKey',
      `Der Schlüssel des Termins ist länger als ${LONGEST} Zeichen; er wurde nicht übernommen.`,
    );
  return parts
    .map((part) => part ?? '')
    .join('/')
    .slice(0, LONGEST);
}
