import type { CourseRunDocument } from '../../../model/course-document.ts';
import { rhythmOf } from '../../../model/series-of-sessions.ts';
import { NEW_RUN, type RunTyped, typedOf } from '../forms/run-fields.ts';

/**
 * The form of a new run that is like another one: place, price and seats are the same. As a copy it also has its hours, number of
 * meetings and rhythm; the first day is always to be said anew.
 */
export function typedLike(run: CourseRunDocument, isCopy: boolean): RunTyped {
  const like = typedOf(run);
  const same = {
    format: like.format,
    venue: like.venue,
    venueName: like.venueName,
    venueStreet: like.venueStreet,
    venuePostalCode: like.venuePostalCode,
    venuePlace: like.venuePlace,
    priceState: like.priceState,
    price: like.price,
    priceText: like.priceText,
    seatsMin: like.seatsMin,
    seatsMax: like.seatsMax,
    childcare: like.childcare,
  };
  if (!isCopy) return { ...NEW_RUN, ...same };
  const rhythm = rhythmOf(run.sessions);
  return {
    ...NEW_RUN,
    ...same,
    startKind: like.startKind,
    from: like.from,
    to: like.to,
    count: like.count,
    everyWeeks: rhythm === null ? '1' : String(rhythm.everyWeeks),
    // One weekday follows from the first day; several have to be said.
    days: rhythm !== null && rhythm.days.length > 1 ? rhythm.days : [],
    scheduleText: like.scheduleText,
  };
}
