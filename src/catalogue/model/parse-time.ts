const CLOCK_TIME =
  /^(\d{1,2})(?:[:.](\d{2}))?(?::\d{2}(?:\.\d+)?)?\s*(?:Z|[+-]\d{2}:?\d{2})?\s*(?:Uhr|h)?$/i;

/**
 * A time of day as `HH:MM`: `18:00`, `13:00:00+02:00` (a zone only repeats the local one), `9.30 Uhr`, `18 Uhr`; `24:00` is the last minute. Null: not a time.
 */
export function parseTime(text: string): string | null {
  const parts = CLOCK_TIME.exec(text.trim());
  if (parts === null) return null;
  const [, hours = '', minutes = '00'] = parts;
  // The end of a day is a time that no calendar and no clock knows; a minute before it is the same evening.
  if (hours === '24' && minutes === '00') return '23:59';
  if (Number(hours) > 23 || Number(minutes) > 59) return null;
  return `${hours.padStart(2, '0')}:${minutes}`;
}
