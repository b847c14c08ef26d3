import { addDays } from '../../../../platform/clock.ts';
import type { Labels } from '../../../queries/label-store.ts';
import type { OfferDetail } from '../../../queries/offer-detail.ts';
import type { DetailRun } from '../../../queries/offer-runs.ts';
import {
  type CalendarAddress,
  emptyCalendar,
  midnight,
  oneLine,
} from '../../calendar/run-calendar.ts';
import type { Words } from '../../words/words.ts';
import type { CourseCost } from './course-cost.ts';
import { programmeName } from './programme-words.ts';

/**
 * What must be done before a run as an iCalendar file (RFC 5545): one all-day event per programme and thing to do. Ids depend on run,
 * programme and thing only, so that a newer file replaces the events of an older one; for that it has a higher number (`now`).
 * Null where nothing is to be done.
 */
export function deadlinesCalendar(
  offer: OfferDetail,
  run: DetailRun,
  { deadlines }: Pick<CourseCost, 'deadlines'>,
  { address, labels, now }: { address: CalendarAddress; labels: Labels; now: Date },
  words: Words,
): string | null {
  if (deadlines.length === 0 || run.startsOn === null) return null;
  const { t, format } = words;
  const calendar = emptyCalendar(t('cost.calendar.name', { title: offer.title }), words);
  for (const { outcome, art, day } of deadlines) {
    const { programme } = outcome;
    const values = { programme: programmeName(programme, labels, words), title: offer.title };
    calendar.createEvent({
      id: `${run.id}-${programme.id}-${art}@${address.host}`,
      sequence: Math.floor(now.getTime() / 60_000),
      stamp: now,
      start: midnight(day),
      end: midnight(addDays(day, 1)),
      allDay: true,
      summary: oneLine(
        t(art === 'beantragen' ? 'cost.calendar.apply' : 'cost.calendar.employer', values),
      ),
      description: oneLine(t('cost.calendar.start', { date: format.date(run.startsOn) })),
      url: address.pageUrl,
    });
  }
  return calendar.toString();
}
