/** Time is a parameter everywhere: rules and use cases take `now`, only the edge of the process asks a clock. */
export interface Clock {
  /** The present instant. */
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/**
 * A clock that starts at the given instant and then runs at normal speed (TEST_CLOCK), so that a demo or a benchmark sees a
 * fixed day but time-outs still work.
 */
export function clockStartingAt(instant: Date): Clock {
  const offset = instant.getTime() - Date.now();
  return { now: () => new Date(Date.now() + offset) };
}

const berlinDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' });

/** A calendar day in Europe/Berlin as ISO text, e.g. `2027-01-11`. Dates of courses are local dates. */
export type LocalDate = string;

/** The calendar day in Europe/Berlin at the given instant. */
export function localDate(instant: Date): LocalDate {
  return berlinDay.format(instant);
}

/** The local date `days` after (or, negative, before) the given one. */
export function addDays(date: LocalDate, days: number): LocalDate {
  const instant = new Date(`${date}T12:00:00Z`);
  instant.setUTCDate(instant.getUTCDate() + days);
  return instant.toISOString().slice(0, 10);
}

/** Whether the text is an existing calendar day in the form YYYY-MM-DD. */
export function isLocalDate(text: string): text is LocalDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const instant = new Date(`${text}T12:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text);
}
