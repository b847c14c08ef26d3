import type { LocalDate } from '../../platform/clock.ts';
import type { StartKind } from '../tables.ts';

export interface RunDates {
  readonly startKind: StartKind;
  readonly startsOn: LocalDate | null;
  readonly endsOn: LocalDate | null;
}

/**
 * When a run takes place. No date is a state of its own: without "laufend" or similar words it means "on request". An end before
 * the start is dropped (`endDropped`), because the start is what people travel to.
 */
export function runDates(
  startsOn: LocalDate | null,
  endsOn: LocalDate | null,
  words: string,
): RunDates & { readonly endDropped: boolean } {
  if (startsOn === null) {
    const startKind = isRolling(words) ? 'rolling' : 'on_request';
    return { startKind, startsOn: null, endsOn: null, endDropped: endsOn !== null };
  }
  const endDropped = endsOn !== null && endsOn < startsOn;
  return { startKind: 'fixed', startsOn, endsOn: endDropped ? null : endsOn, endDropped };
}

/** Whether the words say that joining is possible at any time. */
export function isRolling(words: string): boolean {
  return /laufende[rn]? (?:einstieg|start|beginn)|einstieg (?:ist )?jederzeit|jederzeit (?:möglich|einstieg|beginn)|beginn jederzeit|fortlaufend|rolling/i.test(
    words,
  );
}

/** Calendar days from the first to the last day, both counted; null where either is unknown. */
export function spanDays(startsOn: LocalDate | null, endsOn: LocalDate | null): number | null {
  if (startsOn === null || endsOn === null) return null;
  return Math.round((Date.parse(endsOn) - Date.parse(startsOn)) / 86_400_000) + 1;
}
