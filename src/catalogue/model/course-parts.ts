import type { CourseDocument, CourseRunDocument } from './course-document.ts';

/** What of a course is one thing to people: changed, compared and named as one. */
export const COURSE_PARTS = {
  kind: ['kind'],
  title: ['title'],
  subtitle: ['subtitle'],
  description: ['description'],
  learningAim: ['learningAim'],
  requirements: ['requirements'],
  audience: ['audience'],
  topics: ['topics'],
  targets: ['targets'],
  funding: ['funding'],
  certificates: ['certificates'],
  certificateText: ['certificateText'],
  occupations: ['occupations'],
  languages: ['languages'],
  languageLevel: ['languageLevel'],
  durationDays: ['durationDays'],
  teachingUnits: ['teachingUnits'],
  durationText: ['durationText'],
  fundingText: ['fundingText'],
  fundingGoal: ['fundingGoal'],
  upgradingLevel: ['upgradingLevel'],
  mandatoryTraining: ['mandatoryTraining'],
  teacherProfile: ['teacherProfile'],
  cancelTerms: ['cancelTerms'],
  keywords: ['keywords'],
  access: ['access'],
  url: ['url'],
  contact: ['contact'],
} as const satisfies Readonly<Record<string, readonly Exclude<keyof CourseDocument, 'runs'>[]>>;
export type CoursePart = keyof typeof COURSE_PARTS;

/** The same of a run. Values that make sense only together are one part: two people's halves of a price are no price. */
export const RUN_PARTS = {
  number: ['number'],
  dates: ['startKind', 'startsOn', 'endsOn', 'sessions', 'sessionCount'],
  registrationEndsOn: ['registrationEndsOn'],
  format: ['format'],
  times: ['times'],
  scheduleText: ['scheduleText'],
  venue: ['venueId', 'venue'],
  price: ['priceState', 'priceCents', 'priceText'],
  seatsMin: ['seatsMin'],
  seatsMax: ['seatsMax'],
  seatsFree: ['seatsFree'],
  status: ['status', 'cancelReason'],
  childcare: ['childcare'],
  bookingUrl: ['bookingUrl'],
} as const satisfies Readonly<Record<string, readonly Exclude<keyof CourseRunDocument, 'id'>[]>>;
export type RunPart = keyof typeof RUN_PARTS;

/** Parts of published runs that go online at once, whoever changes them: they are facts of the day, not what the course is. */
export const LIVE_PARTS = [
  'dates',
  'registrationEndsOn',
  'price',
  'seatsMin',
  'seatsMax',
  'seatsFree',
  'status',
] as const satisfies readonly RunPart[];

/** Where something stands in a course: a part of it, or a part of one of its runs; `run` = the run as a whole. */
export type CoursePlace =
  | { readonly runId: null; readonly part: CoursePart | 'runs' }
  | { readonly runId: string; readonly part: RunPart | 'run' };

export const COURSE_PART_NAMES = keysOf(COURSE_PARTS);
export const RUN_PART_NAMES = keysOf(RUN_PARTS);

function keysOf<Key extends string>(parts: Readonly<Record<Key, unknown>>): readonly Key[] {
  const names: Key[] = [];
  for (const name in parts) names.push(name);
  return names;
}
