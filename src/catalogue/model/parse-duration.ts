/** A length of time, in whole minutes, or in days where the source counts in calendar days. */
export interface StatedDuration {
  readonly minutes: number | null;
  readonly days: number | null;
  /** In German: `22 Stunden 30 Minuten`. */
  readonly text: string;
}

const ISO =
  /^P(?:(\d{1,4})Y)?(?:(\d{1,4})M)?(?:(\d{1,4})W)?(?:(\d{1,5})D)?(?:T(?:(\d{1,5}(?:[.,]\d+)?)H)?(?:(\d{1,6})M)?(?:\d{1,7}(?:[.,]\d+)?S)?)?$/i;

/**
 * An ISO 8601 duration (`PT22H30M`, `P2W`). Months and years have no fixed number of days, so their days are unknown. Null: no
 * duration, or one of nothing.
 */
export function parseDuration(text: string): StatedDuration | null {
  const parts = ISO.exec(text.trim());
  if (parts === null) return null;
  const [years, months, weeks, days, hours, minutes] = parts
    .slice(1)
    .map((part) => Number((part ?? '0').replace(',', '.')));
  const clock = Math.round((hours ?? 0) * 60 + (minutes ?? 0));
  const calendar = (weeks ?? 0) * 7 + (days ?? 0);
  const words = [
    counted(years, 'Jahr', 'Jahre'),
    counted(months, 'Monat', 'Monate'),
    counted(weeks, 'Woche', 'Wochen'),
    counted(days, 'Tag', 'Tage'),
    counted(Math.floor(clock / 60), 'Stunde', 'Stunden'),
    counted(clock % 60, 'Minute', 'Minuten'),
  ].filter((part) => part !== '');
  if (words.length === 0) return null;
  const isVague = (years ?? 0) > 0 || (months ?? 0) > 0;
  return {
    minutes: clock > 0 && calendar === 0 && !isVague ? clock : null,
    days: calendar > 0 && clock === 0 && !isVague ? calendar : null,
    text: words.join(' '),
  };
}

function counted(count: number | undefined, one: string, many: string): string {
  if (count === undefined || count === 0) return '';
  return `${count} ${count === 1 ? one : many}`;
}
