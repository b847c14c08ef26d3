import type { Language } from '../platform/texts/index.ts';
import { uiTexts } from './texts.ts';

/** The one way to write dates, times, money and distances. All texts fit into a sentence; a non-breaking space joins number and unit. */
export interface Formats {
  /** `2027-01-11` → "Mo., 11. Januar 2027". */
  date(localDate: string): string;
  /** `2027-01-11` → "11.01.2027", for tables and small print. */
  dateShort(localDate: string): string;
  /** "11.–14. Januar 2027"; one day gives {@link Formats.date}. */
  dateRange(from: string, to: string): string;
  /** The month of a day: "Januar". */
  month(localDate: string): string;
  /** An instant as the day in Europe/Berlin: "22. November 2026". */
  day(instant: Date): string;
  /** An instant as the time of day in Europe/Berlin: "14:05 Uhr". */
  time(instant: Date): string;
  /** `18:00`, `20:15` (seconds are dropped) → "18:00–20:15 Uhr"; an unknown end → "ab 18:00 Uhr". */
  timeRange(from: string, to: string | null): string;
  /** 12000 → "120 €", 4950 → "49,50 €". */
  money(cents: number): string;
  /** 3.84 → "3,8 km Luftlinie". */
  distance(kilometres: number): string;
  /** 1140 → "1.140". */
  count(value: number): string;
}

const LOCALES: Record<Language, string> = { de: 'de-DE', en: 'en-GB' };
const REMEMBERED_DATES = 4000;

// Noon keeps the calendar day whatever the offset, because the formatters below run in UTC.
const noon = (localDate: string): Date => new Date(`${localDate}T12:00:00Z`);

function remembered(format: (localDate: string) => string): (localDate: string) => string {
  const known = new Map<string, string>();
  return (localDate) => {
    const text = known.get(localDate);
    if (text !== undefined) return text;
    // The same few hundred days return on every page; the limit only guards against odd data.
    if (known.size >= REMEMBERED_DATES) known.clear();
    const made = format(localDate);
    known.set(localDate, made);
    return made;
  };
}

/** Needs no point: most of the hundreds of counts of a page. */
const isShort = (count: number): boolean => Number.isInteger(count) && count >= 0 && count < 1000;

function makeFormats(language: Language): Formats {
  const locale = LOCALES[language];
  const t = uiTexts(language);
  const dates = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options });
  const full = dates({ weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' });
  const weekday = dates({ weekday: 'short' });
  const long = dates({ day: 'numeric', month: 'long', year: 'numeric' });
  const month = dates({ month: 'long' });
  const short = dates({ day: '2-digit', month: '2-digit', year: 'numeric' });
  const berlin = new Intl.DateTimeFormat(locale, {
    timeZone: 'Europe/Berlin',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
  const berlinTime = new Intl.DateTimeFormat(locale, {
    timeZone: 'Europe/Berlin',
    hour: '2-digit',
    minute: '2-digit',
  });
  const wholeEuros = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: 'EUR',
    maximumFractionDigits: 0,
  });
  const eurosAndCents = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' });
  const oneDigit = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const wholeNumber = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });

  const date = remembered((localDate) =>
    language === 'de'
      ? `${weekday.format(noon(localDate)).replace(/\.?$/, '.,')} ${long.format(noon(localDate))}`
      : full.format(noon(localDate)),
  );
  return {
    date,
    dateShort: remembered((localDate) => short.format(noon(localDate))),
    dateRange: (from, to) => (from === to ? date(from) : long.formatRange(noon(from), noon(to))),
    month: remembered((localDate) => month.format(noon(localDate))),
    day: (instant) => berlin.format(instant),
    time: (instant) => t('format.time', { time: berlinTime.format(instant) }),
    timeRange: (from, to) => {
      const start = from.slice(0, 5);
      return to === null
        ? t('format.timeFrom', { start })
        : t('format.timeRange', { start, end: to.slice(0, 5) });
    },
    money: (cents) =>
      cents % 100 === 0 ? wholeEuros.format(cents / 100) : eurosAndCents.format(cents / 100),
    distance: (kilometres) =>
      t('format.distance', {
        kilometres: kilometres < 10 ? oneDigit.format(kilometres) : wholeNumber.format(kilometres),
      }),
    count: (value) => (isShort(value) ? String(value) : wholeNumber.format(value)),
  };
}

const FORMATS: Record<Language, Formats> = { de: makeFormats('de'), en: makeFormats('en') };

/** The formats of a language; made once, because Intl objects are dear. */
export function formats(language: Language): Formats {
  return FORMATS[language];
}
