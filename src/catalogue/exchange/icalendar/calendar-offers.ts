import { germanCourseLevel } from '../../model/german-course-level.ts';
import { spanDays } from '../../model/run-dates.ts';
import { webAddress } from '../../model/web-address.ts';
import { htmlOf } from '../json/read-words.ts';
import type { RecordProblems } from '../problems.ts';
import type { OfferRecord } from '../record.ts';
import type { CalendarEvent } from './read-event.ts';
import { readCalendarRun } from './read-run.ts';

/** By what an offer is recognised in the next delivery: its title, however it is written. */
export function offerKeyOf({ title }: Pick<CalendarEvent, 'title'>): string {
  return title.toLowerCase().slice(0, 255);
}

/**
 * The events of one title as offer. Events are meetings of one run if the calendar says so: by a rule or a common UID, by UIDs that
 * differ in the event's own day only, by RELATED-TO, or by numbers in the title ("3/10"). Otherwise each is a run of its own.
 */
export function readCalendarOffer(
  events: readonly CalendarEvent[],
  problems: RecordProblems,
): OfferRecord | null {
  const [first] = events;
  if (first === undefined) return null;
  const key = offerKeyOf(first);
  const groups = new Map<string, CalendarEvent[]>();
  for (const event of events) {
    const group = groupOf(event, key);
    groups.set(group, [...(groups.get(group) ?? []), event]);
  }
  const runs = [...groups].map(([group, meetings]) =>
    readCalendarRun(group, newest(meetings), problems),
  );
  const keywords = [...new Set(events.flatMap(({ categories }) => categories))];
  const description = events.find((event) => event.description !== '')?.description ?? '';
  const url =
    events.map((event) => webAddress(event.url)).find((address) => address !== null) ?? null;
  return {
    key,
    kind: 'course',
    title: first.title,
    subtitle: null,
    descriptionHtml: htmlOf(description) || null,
    requirements: null,
    audience: null,
    topics: [],
    categories: [],
    keywords,
    targets: [],
    funding: [first.title, ...keywords].some((sign) => /(?<!kein )bildungsurlaub/i.test(sign))
      ? ['bildungsurlaub']
      : [],
    fundingText: null,
    learningAim: null,
    occupations: [],
    teacherProfile: null,
    cancelTerms: null,
    fundingGoal: null,
    upgradingLevel: null,
    mandatoryTraining: null,
    certificates: [],
    certificateText: null,
    languages: [],
    languageLevel: germanCourseLevel(first.title, keywords),
    durationDays: runs[0] === undefined ? null : spanDays(runs[0].startsOn, runs[0].endsOn),
    teachingUnits: null,
    durationText: null,
    access: {},
    url,
    contact: null,
    runs,
  };
}

function groupOf(event: CalendarEvent, offerKey: string): string {
  if (event.relatedTo !== '') return event.relatedTo;
  if (event.isNumbered) return `${offerKey}#`;
  const { day } = event.start;
  const stem = [day, day.replaceAll('-', '')]
    .map((text) => event.uid.indexOf(text))
    .find((at) => at > 3);
  if (stem !== undefined) return event.uid.slice(0, stem);
  return event.uid === '' ? `${offerKey}/${day}` : event.uid;
}

/** Where a calendar holds several versions of an event, the newest (SEQUENCE; of equals the last). */
function newest(events: readonly CalendarEvent[]): CalendarEvent[] {
  const byIdentity = new Map<string, CalendarEvent>();
  for (const event of events) {
    const { day, time } = event.start;
    const identity = `${event.uid}\n${event.replaces ?? `${day}T${time ?? ''}`}`;
    const before = byIdentity.get(identity);
    if (before === undefined || before.sequence <= event.sequence) byIdentity.set(identity, event);
  }
  return [...byIdentity.values()];
}
