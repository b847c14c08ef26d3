import { isLocalDate } from '../../../../platform/clock.ts';
import type { CourseDocument, CourseRunDocument } from '../../../model/course-document.ts';
import type { MemberVenue } from '../../../queries/editing/venues-of-member.ts';
import { type Applied, apply, type WrongField } from './apply.ts';
import { readWhole } from './numbers.ts';
import { readPrice } from './read-price.ts';
import type { RunDays } from './read-series.ts';
import { OTHER_VENUE, type RunTyped } from './run-fields.ts';

const MOST_SEATS = 100_000;

/**
 * The course with this run as typed: instead of the one with its id, or at the end. `days` are those of the form or, where the run has
 * a page for its days, those it has.
 */
export function applyRun(
  document: CourseDocument,
  run: { readonly id: string; readonly days: RunDays; readonly typed: RunTyped },
  venues: readonly MemberVenue[],
): Applied {
  const { typed, days } = run;
  const old = document.runs.find(({ id }) => id === run.id);
  const wrong: WrongField[] = [];
  const whole = (field: 'seatsMin' | 'seatsMax' | 'seatsFree') => {
    const read = readWhole(typed[field], 0, MOST_SEATS);
    if (read === 'wrong') wrong.push({ field, reason: 'number' });
    return read === 'wrong' ? null : read;
  };
  const price = readPrice(typed);
  if (price === 'wrong') wrong.push({ field: 'price', reason: 'price' });
  const until = typed.registrationEndsOn.trim();
  if (until !== '' && !isLocalDate(until))
    wrong.push({ field: 'registrationEndsOn', reason: 'day' });
  const changed = {
    id: run.id,
    number: typed.number,
    startKind: typed.startKind,
    ...days,
    registrationEndsOn: isLocalDate(until) ? until : null,
    format: typed.format,
    times: old?.times ?? [],
    scheduleText: typed.scheduleText,
    sessionCount: days.sessions.length > 0 ? null : (old?.sessionCount ?? null),
    ...venueOf(typed, old, venues),
    ...(price === 'wrong' ? { priceState: 'unknown', priceCents: null, priceText: null } : price),
    seatsMin: whole('seatsMin'),
    seatsMax: whole('seatsMax'),
    seatsFree: whole('seatsFree'),
    status: typed.status,
    cancelReason: typed.cancelReason,
    childcare: typed.childcare,
    bookingUrl: typed.bookingUrl,
  };
  const runs = document.runs.some(({ id }) => id === run.id)
    ? document.runs.map((one) => (one.id === run.id ? changed : one))
    : [...document.runs, changed];
  // The place of a wrong value is runs → number of the run → field → …
  const applied = apply({ ...document, runs }, (place) => String(place[2] ?? place[0]));
  if (wrong.length === 0) return applied;
  return {
    kind: 'wrong',
    wrong: applied.kind === 'wrong' ? [...wrong, ...applied.wrong] : wrong,
  };
}

function venueOf(
  typed: RunTyped,
  old: CourseRunDocument | undefined,
  venues: readonly MemberVenue[],
): Pick<CourseRunDocument, 'venueId' | 'venue'> {
  if (typed.venue === OTHER_VENUE) {
    const kept = old?.venueId === null ? old.venue : null;
    return {
      venueId: null,
      venue: {
        name: typed.venueName,
        street: typed.venueStreet,
        postalCode: typed.venuePostalCode,
        place: typed.venuePlace,
        locality: kept?.locality ?? null,
        country: kept?.country ?? 'DE',
        note: kept?.note ?? null,
        access: kept?.access ?? {},
      },
    };
  }
  const known = venues.find(({ id }) => id === typed.venue);
  if (known !== undefined) return { venueId: known.id, venue: known.venue };
  const isKept = old !== undefined && old.venueId !== null && old.venueId === typed.venue;
  return isKept ? { venueId: old.venueId, venue: old.venue } : { venueId: null, venue: null };
}
