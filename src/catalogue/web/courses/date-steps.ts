import { addDays, type LocalDate } from '../../../platform/clock.ts';
import type { Words } from '../words/words.ts';

/** A stretch of days that people have a name for. */
export interface DateStep {
  readonly label: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
}

const SOON_DAYS = 14;
const MONTHS = 3;

/** The next two weeks, then three months: the present one only while there is enough of it left, and only from today on. */
export function dateSteps(today: LocalDate, { t, format }: Words): DateStep[] {
  const soon = addDays(today, SOON_DAYS);
  const steps: DateStep[] = [{ label: t('filter.twoWeeks'), from: today, to: soon }];
  let month = firstOfMonth(today);
  if (soon >= firstOfMonth(addDays(month, 31))) month = firstOfMonth(addDays(month, 31));
  for (let step = 0; step < MONTHS; step++) {
    const next = firstOfMonth(addDays(month, 31));
    steps.push({
      label: t('filter.month', { month: format.month(month) }),
      from: month < today ? today : month,
      to: addDays(next, -1),
    });
    month = next;
  }
  return steps;
}

const firstOfMonth = (day: LocalDate): LocalDate => `${day.slice(0, 8)}01`;
