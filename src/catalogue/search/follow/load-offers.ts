import { type ExpressionBuilder, type Kysely, sql } from 'kysely';
import { WEEKDAYS } from '../../model/offer-query.ts';
import type { AccessFacts, CatalogueTables } from '../../tables.ts';
import type { OfferRow, PlainAccess, RunRow } from '../segment/rows.ts';

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

/** The given offers as they are now, in the order of their ids; those that are not to be found are left out. */
export async function loadOffers(
  db: Kysely<CatalogueTables>,
  ids: readonly string[],
): Promise<OfferRow[]> {
  const offers = await publishedOffers(db).where('offer.id', '=', anyOf(ids)).execute();
  return withRuns(db, offers);
}

/**
 * All offers in portions of `size`, in the order of their ids. The next portion is read while the caller works on one. First the
 * ids, then their offers: asked for both at once, PostgreSQL joins from the first course on for each portion (1.5 s in the middle
 * of 250,000).
 */
export async function* loadAllOffers(
  db: Kysely<CatalogueTables>,
  size: number,
): AsyncGenerator<OfferRow[]> {
  const portionAfter = async (after: string) => {
    const ids = await offerIdsAfter(db, after, size);
    return { rows: await loadOffers(db, ids), last: ids.at(-1) };
  };
  let next = portionAfter('');
  for (;;) {
    const { rows, last } = await next;
    if (last === undefined) return;
    next = portionAfter(last);
    // Whoever stops early does not wait for it, and is told of no error any more.
    next.catch(() => undefined);
    yield rows;
  }
}

async function offerIdsAfter(
  db: Kysely<CatalogueTables>,
  after: string,
  size: number,
): Promise<string[]> {
  const rows = await db
    .selectFrom('offer')
    .where('id', '>', after)
    .orderBy('id')
    .limit(size)
    .select('id')
    .execute();
  return rows.map(({ id }) => id);
}

const anyOf = (ids: readonly string[]) => sql<string>`any(${ids})`;

type PublishedOffer = Awaited<ReturnType<ReturnType<typeof publishedOffers>['execute']>>[number];

type WithRun = CatalogueTables & { run: CatalogueTables['course_run'] };

/**
 * What is known of the meetings of the run beside it: their weekdays (bit 0 = Monday) and hours in minutes after midnight. A run
 * of one day whose meetings nobody has listed still has that weekday.
 */
function meetings(runs: ExpressionBuilder<WithRun, 'run'>) {
  return runs
    .selectFrom('course_session as met')
    .whereRef('met.run_id', '=', 'run.id')
    .select([
      sql<number | null>`coalesce(bit_or(1 << (extract(isodow from met.held_on)::int - 1)),
        case when run.starts_on = run.ends_on
          then 1 << (extract(isodow from run.starts_on)::int - 1) end)`.as('weekdays'),
      sql<number | null>`min(extract(epoch from met.starts_at) / 60)::int`.as('earliest'),
      // What ends before it begins ends on the next day.
      sql<number | null>`max(extract(epoch from met.ends_at) / 60
        + case when met.ends_at < met.starts_at then 1440 else 0 end)::int`.as('latest'),
      sql<boolean | null>`bool_and(met.starts_at is not null)`.as('all_begins'),
      sql<boolean | null>`bool_and(met.ends_at is not null)`.as('all_ends'),
    ])
    .as('met');
}

async function withRuns(
  db: Kysely<CatalogueTables>,
  offers: readonly PublishedOffer[],
): Promise<OfferRow[]> {
  if (offers.length === 0) return [];
  const runs = await db
    .selectFrom('course_run as run')
    .leftJoin('venue', 'venue.id', 'run.venue_id')
    .leftJoinLateral(meetings, (join) => join.onTrue())
    .where('run.offer_id', '=', anyOf(offers.map((offer) => offer.id)))
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
      'met.weekdays',
      'met.earliest',
      'met.latest',
      'met.all_begins',
      'met.all_ends',
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
      weekdays: WEEKDAYS.filter((_, day) => ((run.weekdays ?? 0) & (1 << day)) !== 0),
      hours: {
        earliest: run.earliest,
        latest: run.latest,
        allBegins: run.all_begins ?? false,
        allEnds: run.all_ends ?? false,
      },
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
      locality: run.locality,
      access: plainAccess(run.access),
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
    access: plainAccess(offer.access),
    runs,
  };
}

/** "On request" is neither yes nor no, a missing fact is unknown. */
function plainAccess(facts: AccessFacts | null): PlainAccess {
  const known = Object.entries(facts ?? {});
  const having = (wanted: string) =>
    known.filter(([, value]) => value === wanted).map(([feature]) => feature);
  return { yes: having('yes'), no: having('no') };
}
