import { addDays } from '../../platform/clock.ts';
import type { ProgrammeVersion } from '../model/programme.ts';
import { type Problem, told, wrongValue } from './problem.ts';

/** A version against the one before it: no day with two rules, and no day without one unless `luecke` says why. */
export function orderProblems(
  before: ProgrammeVersion | undefined,
  version: ProgrammeVersion,
): Problem[] {
  const { gueltig_von, luecke } = version;
  if (before === undefined) {
    return luecke === undefined
      ? []
      : [told(['luecke'], 'Davor gibt es keine Fassung, also auch keine Lücke. Bitte streichen.')];
  }
  const end = before.gueltig_bis;
  if (end === undefined || end >= gueltig_von) {
    const allowed = `ein Tag nach dem Ende der Fassung ab ${before.gueltig_von}; dort fehlt gueltig_bis: "${addDays(gueltig_von, -1)}"`;
    return [wrongValue(['gueltig_von'], gueltig_von, allowed)];
  }
  const hasGap = addDays(end, 1) < gueltig_von;
  if (hasGap && luecke === undefined) {
    return [
      told(
        ['gueltig_von'],
        `Die Fassung davor endet am ${end}, diese beginnt am ${gueltig_von}: Dazwischen gilt keine Regel. Bitte die Tage anschließen oder in luecke sagen, warum.`,
      ),
    ];
  }
  if (!hasGap && luecke !== undefined)
    return [told(['luecke'], 'Die Fassung schließt an die davor an. Bitte luecke streichen.')];
  return [];
}
