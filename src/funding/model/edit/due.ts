import { addDays, type LocalDate } from '../../../platform/clock.ts';
import type { ProgrammeVersion, RuleBook } from '../programme.ts';
import { versionState } from './version-on.ts';

/** After so many days somebody has to look at a version again. */
export const CHECK_DAYS = 90;
/** The same for what is uncertain or paid from a yearly budget. */
export const CHECK_SOON_DAYS = 30;
/** So many days before its end a version without a successor is told. */
export const END_DAYS = 60;

/**
 * Paid from a budget that can be used up within a year: what an office grants by its own judgement outside of the federal laws, and
 * whatever the office has said to have or have no funds.
 */
export function isFromYearlyBudget(
  { id, ebene, anspruch }: ProgrammeVersion,
  lights: RuleBook['lights'],
): boolean {
  const isGranted = anspruch === 'kann' || anspruch === 'soll' || anspruch === 'wettbewerb';
  return (ebene !== 'bund' && isGranted) || (lights !== undefined && Object.hasOwn(lights, id));
}

export function daysBetweenChecks(version: ProgrammeVersion, lights: RuleBook['lights']): number {
  const isUncertain = version.status === 'eingeschraenkt' || version.status === 'unsicher';
  return isUncertain || isFromYearlyBudget(version, lights) ? CHECK_SOON_DAYS : CHECK_DAYS;
}

/** A version that counts now, with the day by which somebody has to look at it. */
export interface DueCheck {
  readonly version: ProgrammeVersion;
  readonly dueOn: LocalDate;
  readonly isDue: boolean;
}

/** All versions that count today, by the day on which they have to be looked at again. Ended programmes stay as they are. */
export function dueChecks(book: RuleBook, today: LocalDate): readonly DueCheck[] {
  return book.programmes
    .filter((version) => isLive(version, today))
    .map((version) => {
      const dueOn = addDays(version.geprueft, daysBetweenChecks(version, book.lights));
      return { version, dueOn, isDue: dueOn <= today };
    })
    .sort((a, b) =>
      a.dueOn === b.dueOn ? (a.version.id < b.version.id ? -1 : 1) : a.dueOn < b.dueOn ? -1 : 1,
    );
}

/** Versions that end soon and have no successor yet. */
export function endingVersions(book: RuleBook, today: LocalDate): readonly ProgrammeVersion[] {
  const last = addDays(today, END_DAYS);
  return book.programmes.filter(
    (version) =>
      isLive(version, today) &&
      version.gueltig_bis !== undefined &&
      version.gueltig_bis <= last &&
      !book.programmes.some(
        ({ id, gueltig_von }) => id === version.id && gueltig_von > version.gueltig_von,
      ),
  );
}

/** Whether a version counts today, and is therefore looked at again and again. */
export const isLive = (version: ProgrammeVersion, today: LocalDate): boolean =>
  version.kategorie !== 'beendet' &&
  version.status !== 'beendet' &&
  versionState(version, today) === 'running';
