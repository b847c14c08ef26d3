import { type Kysely, sql } from 'kysely';
import { type FundedCourse, ownShareOf } from '../../model/own-share.ts';
import type { CatalogueTables } from '../../tables.ts';
import type { OfferRow, RunRow } from '../segment/rows.ts';
import { loadLapsedFunding } from './load-lapsed-funding.ts';
import { loadRuns } from './load-runs.ts';
import { loadShares } from './load-shares.ts';
import { plainAccess } from './plain-access.ts';

/** What is in the index: published offers of published members, those apart that nobody has confirmed for too long. Runs that are published and not cancelled come with them. */
function publishedOffers(db: Kysely<CatalogueTables>) {
  return db
    .selectFrom('offer')
    .leftJoin('course', 'course.offer_id', 'offer.id')
    .where('offer.publication', '=', 'published')
    .where('offer.freshness', '<>', 'hidden')
    .orderBy('offer.id')
    .select([
      'offer.id',
      'offer.member_id',
      'offer.title',
      'offer.subtitle',
      'offer.topics',
      'offer.targets',
      'offer.funding',
      'offer.keywords',
      'course.certificates',
      'course.certificate_text',
      'course.languages',
      'course.language_level',
      'course.duration_days',
      'course.funding_goal',
      'course.mandatory_training',
      'course.teaching_units',
      'course.description_text',
      'course.access',
    ]);
}

type PublishedOffer = Awaited<ReturnType<ReturnType<typeof publishedOffers>['execute']>>[number];
type Provider = OfferRow['provider'];

/**
 * The given offers as they are now, in the order of their ids; those that are not to be found are left out. Members and venues
 * are read by their keys: joined, PostgreSQL would go through all of them for each portion.
 */
export async function loadOffers(
  db: Kysely<CatalogueTables>,
  ids: readonly string[],
): Promise<OfferRow[]> {
  const offers = await publishedOffers(db).where('offer.id', '=', anyOf(ids)).execute();
  if (offers.length === 0) return [];
  const providers = await loadProviders(
    db,
    offers.map((offer) => offer.member_id),
  );
  const lapsed = await loadLapsedFunding(db, ids);
  const funded = new Map(offers.map((offer) => [offer.id, fundedOf(offer, lapsed.get(offer.id))]));
  const shares = await loadShares(db);
  const runs = await loadRuns(
    db,
    offers.map((offer) => offer.id),
    (offerId, run) => {
      const offer = funded.get(offerId);
      return (offer && ownShareOf(run, offer, shares)?.cents) ?? null;
    },
  );
  return offers.flatMap((offer) => {
    const provider = providers.get(offer.member_id);
    return provider === undefined
      ? []
      : [rowOf(offer, provider, runs.get(offer.id) ?? [], funded.get(offer.id)?.funding ?? [])];
  });
}

/** The ways of funding that an offer states and that have not lapsed, and what decides whether they pay for its course. */
function fundedOf(offer: PublishedOffer, lapsed: ReadonlySet<string> | undefined) {
  const course: FundedCourse = {
    fundingGoal: offer.funding_goal,
    teachingUnits: offer.teaching_units === null ? null : Number(offer.teaching_units),
    mandatoryTraining: offer.mandatory_training,
    certificates: offer.certificates ?? [],
  };
  const { funding } = offer;
  return { course, funding: lapsed ? funding.filter((key) => !lapsed.has(key)) : funding };
}

/** The published members among these. */
async function loadProviders(
  db: Kysely<CatalogueTables>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Provider>> {
  const rows = await db
    .selectFrom('member')
    .where('id', '=', anyOf([...new Set(ids)]))
    .where('publication', '=', 'published')
    .select(['id', 'slug', 'name'])
    .execute();
  return new Map(rows.map(({ id, slug, name }) => [id, { slug, name }]));
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

function rowOf(
  offer: PublishedOffer,
  provider: Provider,
  runs: readonly RunRow[],
  funding: readonly string[],
): OfferRow {
  return {
    id: offer.id,
    title: offer.title,
    subtitle: offer.subtitle,
    provider,
    topics: offer.topics,
    targets: offer.targets,
    funding,
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
