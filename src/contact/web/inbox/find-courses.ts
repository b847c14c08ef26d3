import {
  catalogueReader,
  findOffers,
  OfferQuerySchema,
  offerPath,
  readOfferAddress,
} from '../../../catalogue/index.ts';
import { localDate } from '../../../platform/clock.ts';
import { type NamedOffer, namedOffer } from '../../queries/inbox/named-offer.ts';
import type { InboxParts } from './inbox-parts.ts';
import type { NamedCourse } from './need-props.ts';

const MOST_FOUND = 5;

const named = (offer: NamedOffer): NamedCourse => ({
  id: offer.id,
  title: offer.title,
  providerName: offer.providerName,
  path: offerPath(offer),
});

/** A course by its id; null if it is not online. */
export async function courseOf(
  { db }: Pick<InboxParts, 'db'>,
  offerId: string | null,
): Promise<NamedCourse | null> {
  const offer = offerId === null ? null : await namedOffer(db, offerId);
  return offer === null ? null : named(offer);
}

/** Courses for what somebody typed: the address of a course page, or words as in the search. At most five. */
export async function findCourses(
  parts: Pick<InboxParts, 'db' | 'index'>,
  typed: string,
  now: Date,
): Promise<readonly NamedCourse[]> {
  const address = /\/kurse\/([^/?#\s]+)/.exec(typed)?.[1];
  const read = address === undefined ? null : readOfferAddress(address);
  if (read !== null) {
    const course = await courseOf(parts, read.id);
    return course === null ? [] : [course];
  }
  if (!parts.index.isReady) return [];
  const query = OfferQuerySchema.parse({ q: typed, size: String(MOST_FOUND) });
  const reader = catalogueReader(parts);
  const { offers } = await findOffers(reader, { query, centre: null, today: localDate(now) });
  const courses = await Promise.all(offers.map(({ card }) => courseOf(parts, card.id)));
  return courses.filter((course) => course !== null);
}
