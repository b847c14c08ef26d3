import type { FormBody } from '../../../../platform/http/form-body.ts';
import type { CourseRunDocument } from '../../../model/course-document.ts';
import { formList, formTexts } from './form-reader.ts';

const NAMES = [
  'startKind',
  'startsOn',
  'endsOn',
  'count',
  'everyWeeks',
  'from',
  'to',
  'registrationEndsOn',
  'scheduleText',
  'number',
  'format',
  'venue',
  'venueName',
  'venueStreet',
  'venuePostalCode',
  'venuePlace',
  'priceState',
  'price',
  'priceText',
  'seatsMin',
  'seatsMax',
  'seatsFree',
  'status',
  'cancelReason',
  'childcare',
  'bookingUrl',
] as const;

/** The form of a run as typed. */
export interface RunTyped extends Readonly<Record<(typeof NAMES)[number], string>> {
  /** Weekdays of a series. */
  readonly days: readonly string[];
  /** What a series leaves out: `public`, `school`. */
  readonly skips: readonly string[];
}

export function readRun(form: FormBody): RunTyped {
  return {
    ...formTexts(form, NAMES),
    days: formList(form, 'days'),
    skips: formList(form, 'skips'),
  };
}

/** Value of the venue field for a place that is not in the list yet. */
export const OTHER_VENUE = 'other';

const numberText = (value: number | null): string => (value === null ? '' : String(value));

/** Cents as people type them: 12000 → "120", 4950 → "49,50". */
export function priceTyped(cents: number | null): string {
  if (cents === null) return '';
  const rest = cents % 100;
  const whole = String(Math.trunc(cents / 100));
  return rest === 0 ? whole : `${whole},${String(rest).padStart(2, '0')}`;
}

/** What the form shows of a run that is there. */
export function typedOf(run: CourseRunDocument): RunTyped {
  const [first] = run.sessions;
  return {
    startKind: run.startKind,
    startsOn: run.startsOn ?? '',
    endsOn: run.endsOn ?? '',
    // A number of meetings whose days nobody knows computes none.
    count: run.sessions.length > 0 ? String(run.sessions.length) : '',
    everyWeeks: '1',
    from: first?.startsAt ?? '',
    to: first?.endsAt ?? '',
    registrationEndsOn: run.registrationEndsOn ?? '',
    scheduleText: run.scheduleText ?? '',
    number: run.number ?? '',
    format: run.format,
    venue: run.venueId ?? (run.venue === null ? '' : OTHER_VENUE),
    venueName: run.venueId === null ? (run.venue?.name ?? '') : '',
    venueStreet: run.venueId === null ? (run.venue?.street ?? '') : '',
    venuePostalCode: run.venueId === null ? (run.venue?.postalCode ?? '') : '',
    venuePlace: run.venueId === null ? (run.venue?.place ?? '') : '',
    priceState: run.priceState,
    price: priceTyped(run.priceCents),
    priceText: run.priceText ?? '',
    seatsMin: numberText(run.seatsMin),
    seatsMax: numberText(run.seatsMax),
    seatsFree: numberText(run.seatsFree),
    status: run.status,
    cancelReason: run.cancelReason ?? '',
    childcare: run.childcare,
    bookingUrl: run.bookingUrl ?? '',
    days: [],
    skips: ['public', 'school'],
  };
}

/** What the form of a new run begins with: what most courses are. */
export const NEW_RUN: RunTyped = {
  startKind: 'fixed',
  startsOn: '',
  endsOn: '',
  count: '1',
  everyWeeks: '1',
  from: '',
  to: '',
  registrationEndsOn: '',
  scheduleText: '',
  number: '',
  format: 'onsite',
  venue: '',
  venueName: '',
  venueStreet: '',
  venuePostalCode: '',
  venuePlace: '',
  priceState: 'known',
  price: '',
  priceText: '',
  seatsMin: '',
  seatsMax: '',
  seatsFree: '',
  status: 'open',
  cancelReason: '',
  childcare: 'unknown',
  bookingUrl: '',
  days: [],
  skips: ['public', 'school'],
};
