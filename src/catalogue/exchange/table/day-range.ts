import type { LocalDate } from '../../../platform/clock.ts';
import { parseDay } from '../../model/parse-day.ts';

export interface DayRange {
  readonly startsOn: LocalDate;
  /** Null: only one day is named. */
  readonly endsOn: LocalDate | null;
}

const GERMAN = /^(\d{1,2})\.\s?(?:(\d{1,2})\.\s?)?(\d{4}|\d{2})?\s*(?:-|–|—|bis)\s*(.+)$/;
const ISO = /^(\d{4}-\d{2}-\d{2})\s*(?:-|–|—|bis|\/|to)\s*(\d{4}-\d{2}-\d{2})$/;

/** One day or two in a cell: `ab 11.01.2027`, `11.–15.01.2027`, `28.12. bis 03.01.2027`, `2027-01-11 bis 2027-01-15`. Null: neither. */
export function dayRange(text: string): DayRange | null {
  const given = text.replace(/^(?:ab|am|vom|von|seit|from)\s+/i, '').trim();
  const day = parseDay(given);
  if (day !== null) return { startsOn: day, endsOn: null };
  const iso = ISO.exec(given);
  if (iso !== null) return ordered(parseDay(iso[1] ?? ''), parseDay(iso[2] ?? ''));
  const german = GERMAN.exec(given);
  const endsOn = parseDay(german?.[4] ?? '');
  if (german === null || endsOn === null) return null;
  const [, dayOfMonth, month = endsOn.slice(5, 7), year] = german;
  const inYear = (number: number) => parseDay(`${dayOfMonth}.${month}.${number}`);
  const endYear = Number(endsOn.slice(0, 4));
  if (year !== undefined) return ordered(parseDay(`${dayOfMonth}.${month}.${year}`), endsOn);
  const sameYear = inYear(endYear);
  // From December to January.
  return ordered(sameYear !== null && sameYear > endsOn ? inYear(endYear - 1) : sameYear, endsOn);
}

function ordered(startsOn: LocalDate | null, endsOn: LocalDate | null): DayRange | null {
  return startsOn === null || endsOn === null || startsOn > endsOn ? null : { startsOn, endsOn };
}
