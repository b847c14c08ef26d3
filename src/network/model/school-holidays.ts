import { z } from 'zod';
import { isLocalDate } from '../../platform/clock.ts';
import { LocalizedSchema } from './localized.ts';

export const SCHOOL_HOLIDAY_KINDS = [
  'autumn',
  'christmas',
  'winter',
  'easter',
  'whitsun',
  'summer',
] as const;
export type SchoolHolidayKind = (typeof SCHOOL_HOLIDAY_KINDS)[number];

const Day = z.string().refine(isLocalDate, 'ein Tag wie 2027-03-22');
const HolidaySchema = z.strictObject({
  kind: z.enum(SCHOOL_HOLIDAY_KINDS),
  from: Day,
  to: Day,
});
/** First and last day, both free of school. */
export type SchoolHoliday = z.output<typeof HolidaySchema>;

/** school-holidays.yaml: official dates with their source; `until` is the last day up to which they are complete. */
export const SchoolHolidaysFileSchema = z.strictObject({
  source: LocalizedSchema,
  until: Day,
  holidays: z.array(HolidaySchema).max(200),
});
export type SchoolHolidays = z.output<typeof SchoolHolidaysFileSchema>;

/** Sentences about holidays that end before they begin or before the one above them has ended. */
export function holidayProblems({ holidays }: SchoolHolidays): string[] {
  return holidays.flatMap(({ from, to }, place) => {
    const before = holidays[place - 1];
    const isBackwards = to < from;
    const isTooEarly = before !== undefined && from <= before.to;
    if (!isBackwards && !isTooEarly) return [];
    const allowed = isBackwards ? `ein Ende ab ${from}` : `ein Beginn nach dem ${before?.to}`;
    return [`holidays[${place}]: „${from}“ bis „${to}“ passt nicht. Erlaubt ist: ${allowed}.`];
  });
}
