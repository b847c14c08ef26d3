import { stableId } from '../../platform/ids.ts';
import type { OfferRecord, RunRecord, VenueRecord } from '../exchange/record.ts';
import {
  CourseDocument,
  type CourseRunDocument,
  type CourseVenue,
} from '../model/course-document.ts';
import { descriptionText } from '../model/description-text.ts';
import { tidyCourse } from '../model/tidy-course.ts';

/** A demo offer as people would have entered it by hand. Runs get the same id at every start. */
export function demoDocument(offer: OfferRecord, offerId: string): CourseDocument {
  const { key, descriptionHtml, categories, runs, ...stated } = offer;
  return tidyCourse(
    CourseDocument.parse({
      ...stated,
      description: descriptionText(descriptionHtml),
      runs: runs.map((run) => runDocument(run, offerId)),
    }),
  );
}

function runDocument(record: RunRecord, offerId: string): CourseRunDocument {
  const { key, venue, price, seats, sessions, times, ...stated } = record;
  return {
    ...stated,
    id: stableId('demo waiting run', offerId, key),
    times: [...times],
    sessions: [...sessions],
    venueId: null,
    venue: venue === null ? null : venueDocument(venue),
    priceState: price.state,
    priceCents: price.cents,
    priceText: price.text,
    seatsMin: seats.min,
    seatsMax: seats.max,
    seatsFree: seats.free,
    cancelReason: null,
  };
}

function venueDocument({ position, ...stated }: VenueRecord): CourseVenue {
  return stated;
}
