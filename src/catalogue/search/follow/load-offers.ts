import { type Kysely, sql } from 'kysely';
import type { AccessFacts, CatalogueTables } from '../../tables.ts';
import type { OfferRow, RunRow } from '../segment/rows.ts';

/** What is in the index: published offers of published members. Runs that are published and not cancelled come with them. */
function publishedOffers(db: Kysely<CatalogueTables>) {
  return db
    .selectFrom('offer')
    .innerJoin('member', 'member.id', 'offer.member_id')
    .leftJoin('course', 'course.offer_id', 'offer.id')
    .where('offer.publication', '=', 'published')
    .where('member.publication', '=', 'published')
    .orderBy('offer.id')
    .select([
      'offer.id',
      'offer.title',
      'offer.subtitle',
      'offer.topics',
      'offer.targets',
      'offer.funding',
      'offer.keywords',
      'member.slug as provider_slug',
      'member.name as provider_name',
      'course.certificates',
      'course.certificate_text',
      'course.languages',
      'course.language_level',
      'course.duration_days',
      'course.description_text',
      'course.access',
    ]);
}

/** The given offers as they are now; those that are not to be found are left out. */
export async function loadOffers(
  db: Kysely<CatalogueTables>,
  ids: readonly string[],
): Promise<OfferRow[]> {
  const offers = await publishedOffers(db)
    .where('offer.id', 'in', [...ids])
    .execute();
  return withRuns(db, offers);
}

/** All offers in portions of `size`, in the order of their ids. */
export async function* loadAllOffers(
  db: Kysely<CatalogueTables>,
  size: number,
): AsyncGenerator<OfferRow[]> {
  let after = '';
  for (;;) {
    const offers = await publishedOffers(db).where('offer.id', '>', after).limit(size).execute();
    const last = offers.at(-1);
    if (last === undefined) return;
    yield await withRuns(db, offers);
    after = last.id;
  }
}

type PublishedOffer = Awaited<ReturnType<ReturnType<typeof publishedOffers>['execute']>>[number];

async function withRuns(
  db: Kysely<CatalogueTables>,
  offers: readonly PublishedOffer[],
): Promise<OfferRow[]> {
  if (offers.length === 0) return [];
  const runs = await db
    .selectFrom('course_run as run')
    .leftJoin('venue', 'venue.id', 'run.venue_id')
    .where('run.offer_id', '=', sql<string>`any(${offers.map((offer) => offer.id)})`)
    .where('run.publication', '=', 'published')
    .where('run.status', '<>', 'cancelled')
    .select([
      'run.id',
      'run.offer_id',
      'run.start_kind',
      'run.starts_on',
      'run.format',
      'run.times',
      'run.price_state',
      'run.price_cents',
      'run.seats_free',
      'run.status',
      'run.childcare',
      'venue.lat',
      'venue.lon',
      'venue.place',
      'venue.locality',
      'venue.access',
    ])
    .execute();
  const byOffer = new Map<string, RunRow[]>();
  for (const run of runs) {
    const place = run.place ?? run.locality;
    const list = byOffer.get(run.offer_id) ?? [];
    byOffer.set(run.offer_id, list);
    list.push({
      id: run.id,
      startKind: run.start_kind,
      startsOn: run.starts_on,
      format: run.format,
      times: run.times,
      priceState: run.price_state,
      priceCents: run.price_cents,
      seatsFree: run.seats_free,
      status: run.status,
      childcare: run.childcare,
      position:
        run.lat === null || run.lon === null
          ? null
          : { lat: run.lat, lon: run.lon, place: place ?? '' },
      place,
      access: featuresPresent(run.access),
    });
  }
  return offers.map((offer) => rowOf(offer, byOffer.get(offer.id) ?? []));
}

function rowOf(offer: PublishedOffer, runs: readonly RunRow[]): OfferRow {
  return {
    id: offer.id,
    title: offer.title,
    subtitle: offer.subtitle,
    provider: { slug: offer.provider_slug, name: offer.provider_name },
    topics: offer.topics,
    targets: offer.targets,
    funding: offer.funding,
    keywords: offer.keywords,
    certificates: offer.certificates ?? [],
    certificateText: offer.certificate_text,
    languages: offer.languages ?? [],
    languageLevel: offer.language_level,
    durationDays: offer.duration_days,
    description: offer.description_text,
    access: featuresPresent(offer.access),
    runs,
  };
}

/** Only a plain yes counts: "on request" is not yes, a missing fact is unknown. */
function featuresPresent(facts: AccessFacts | null): string[] {
  return Object.entries(facts ?? {})
    .filter(([, value]) => value === 'yes')
    .map(([feature]) => feature);
}
