import type { Language } from '../../../platform/texts/index.ts';
import type { DetailSession } from '../../queries/offer-runs.ts';
import type { CatalogueText } from '../../texts.ts';
import type { Words } from './words.ts';

/** Monday first. */
const DAY_TEXTS: readonly CatalogueText[] = [
  'days.mon',
  'days.tue',
  'days.wed',
  'days.thu',
  'days.fri',
  'days.sat',
  'days.sun',
];
const LISTS: Record<Language, Intl.ListFormat> = {
  de: new Intl.ListFormat('de', { type: 'conjunction' }),
  en: new Intl.ListFormat('en-GB', { type: 'conjunction' }),
};
/** So many different hours on the same days can still be said; more are "at changing times". */
const MOST_HOURS = 2;

type Meeting = Pick<DetailSession, 'heldOn' | 'startsAt' | 'endsAt'>;

/**
 * When a run meets, from its sessions: "dienstags und donnerstags, 18:00–21:15 Uhr". Hours that are not known are left out; null
 * where no session is known.
 */
export function meetingWords(sessions: readonly Meeting[], words: Words): string | null {
  const { t } = words;
  if (sessions.length === 0) return null;
  const daysByHours = new Map<string, Set<number>>();
  for (const session of sessions) {
    const hours = hoursOf(session, words);
    daysByHours.set(hours, (daysByHours.get(hours) ?? new Set()).add(weekdayOf(session.heldOn)));
  }
  if (sessions.length === 1) {
    const [hours = ''] = daysByHours.keys();
    return hours === '' ? t('meetings.one') : t('meetings.oneAt', { hours });
  }
  if (daysByHours.size > MOST_HOURS) {
    const days = new Set([...daysByHours.values()].flatMap((some) => [...some]));
    return t('meetings.changing', { days: dayWords(days, words) });
  }
  return [...daysByHours]
    .map(([hours, days]) => [dayWords(days, words), hours].filter((part) => part !== '').join(', '))
    .join('; ');
}

/** "montags bis freitags" for three and more days in a row, else each day. */
function dayWords(days: ReadonlySet<number>, { t, language }: Words): string {
  const sorted = [...days].sort((a, b) => a - b);
  const names = sorted.flatMap((day) => {
    const text = DAY_TEXTS[day];
    return text === undefined ? [] : [t(text)];
  });
  const first = names[0] ?? '';
  const last = names.at(-1) ?? '';
  const areInARow = (sorted.at(-1) ?? 0) - (sorted[0] ?? 0) === sorted.length - 1;
  return sorted.length > 2 && areInARow
    ? t('days.fromTo', { first, last })
    : LISTS[language].format(names);
}

function hoursOf({ startsAt, endsAt }: Meeting, { format }: Words): string {
  return startsAt === null ? '' : format.timeRange(startsAt, endsAt);
}

/** 0 = Monday. */
function weekdayOf(day: string): number {
  return (new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % 7;
}
