import type { CoursePlace } from '../../../model/course-parts.ts';
import type { CoursePaths } from '../paths.ts';

/** Parts that the first form asks for; the others stand on the page of all facts. */
const BASICS = {
  title: 'title',
  topics: 'topic',
  description: 'description',
  audience: 'audience',
} as const;

/** Fields of the run's form by part; days have a page of their own. */
const RUN_FIELDS = {
  number: 'number',
  dates: 'startsOn',
  registrationEndsOn: 'registrationEndsOn',
  format: 'format',
  times: 'scheduleText',
  scheduleText: 'scheduleText',
  venue: 'venue',
  price: 'price',
  seatsMin: 'seatsMin',
  seatsMax: 'seatsMax',
  seatsFree: 'seatsFree',
  status: 'status',
  childcare: 'childcare',
  bookingUrl: 'bookingUrl',
} as const;

/** The address of the field in which something of a course is changed. */
export function placeOf(place: CoursePlace, paths: CoursePaths): string {
  if (place.runId !== null) {
    if (place.part === 'run') return paths.newRun;
    return `${paths.run(place.runId)}#${RUN_FIELDS[place.part]}`;
  }
  if (place.part === 'runs') return paths.newRun;
  if (isBasic(place.part)) return `${paths.text}#${BASICS[place.part]}`;
  return `${paths.details}#${place.part}`;
}

function isBasic(part: string): part is keyof typeof BASICS {
  return Object.hasOwn(BASICS, part);
}
