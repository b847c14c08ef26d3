import type { Kysely } from 'kysely';
import { type LocalDate, localDate } from '../../platform/clock.ts';
import type { ShownFreshness } from '../model/freshness/freshness.ts';
import type {
  AccessFacts,
  CatalogueTables,
  FundingGoal,
  LanguageLevel,
  OfferKind,
  UpgradingLevel,
} from '../tables.ts';
import { type DetailRun, loadDetailRuns } from './offer-runs.ts';
import { loadOfferSeals, NO_SEALS, type OfferSeals } from './offer-seals.ts';

/** Everything a course page shows of a published offer. Null = unknown, an empty list = nothing stated. */
export interface OfferDetail {
  readonly state: 'published';
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly subtitle: string | null;
  readonly kind: OfferKind;
  readonly url: string | null;
  readonly topics: readonly string[];
  readonly targets: readonly string[];
  readonly funding: readonly string[];
  readonly fundingText: string | null;
  readonly seals: OfferSeals;
  readonly keywords: readonly string[];
  readonly confirmedOn: LocalDate;
  readonly freshness: ShownFreshness;
  readonly provider: DetailProvider;
  readonly contact: DetailContact | null;
  readonly course: DetailCourse;
  readonly source: DetailSource | null;
  /** Published runs, earliest first, those without a date last. */
  readonly runs: readonly DetailRun[];
}

export interface DetailProvider {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly isDemo: boolean;
  readonly phone: string | null;
  readonly email: string | null;
  readonly website: string | null;
}

export interface DetailContact {
  readonly name: string | null;
  readonly role: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly url: string | null;
  readonly hours: string | null;
}

export interface DetailCourse {
  /** Allow-listed HTML, sanitised at import. */
  readonly descriptionHtml: string | null;
  readonly descriptionText: string | null;
  readonly requirements: string | null;
  readonly audience: string | null;
  readonly certificates: readonly string[];
  readonly certificateText: string | null;
  readonly languages: readonly string[];
  readonly languageLevel: LanguageLevel | null;
  readonly durationDays: number | null;
  readonly teachingUnits: number | null;
  readonly durationText: string | null;
  readonly access: AccessFacts;
  /** One aim per line. */
  readonly learningAim: string | null;
  readonly teacherProfile: string | null;
  readonly cancelTerms: string | null;
  /** KldB 2010 codes and ESCO addresses. */
  readonly occupations: readonly string[];
  readonly fundingGoal: FundingGoal | null;
  readonly upgradingLevel: UpgradingLevel | null;
  /** Whether employers must by law have people trained so. */
  readonly mandatoryTraining: boolean | null;
}

export interface DetailSource {
  readonly name: string;
  readonly url: string | null;
  readonly licence: string | null;
  readonly attribution: string | null;
  /** Day of the delivery that brought the present version; null where it was not a file. */
  readonly deliveredOn: LocalDate | null;
}

/** What is left to show of an offer that was taken back or is shown no more. */
export interface WithdrawnOffer {
  readonly state: 'withdrawn';
  /** `unconfirmed`: nobody has confirmed it for too long; `begun`: all its runs have. */
  readonly reason: 'withdrawn' | 'unconfirmed' | 'begun';
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly topics: readonly string[];
  /** When it was withdrawn, confirmed last, or when its last run began. */
  readonly withdrawnOn: LocalDate | null;
  readonly provider: { readonly name: string; readonly slug: string };
  readonly position: { readonly lat: number; readonly lon: number } | null;
}

/** Reads one offer for its page; null if there is none or it is still a draft. Four short statements. */
export async function loadOfferDetail(
  db: Kysely<CatalogueTables>,
  offerId: string,
): Promise<OfferDetail | WithdrawnOffer | null> {
  const row = await selectOffers(db, [offerId]).executeTakeFirst();
  if (!row || row.publication === 'draft' || row.member_publication === 'draft') return null;
  // What a member who left has published is as gone as what it took back itself.
  if (row.publication === 'withdrawn' || row.member_publication === 'withdrawn') {
    return withdrawn(db, row, 'withdrawn', row.withdrawn_at);
  }
  if (row.freshness === 'hidden') return withdrawn(db, row, 'unconfirmed', row.confirmed_at);
  const seals = (await loadOfferSeals(db, [offerId])).get(offerId);
  return detailOf(row, await loadDetailRuns(db, offerId), seals ?? NO_SEALS);
}

/** What a page shows of the row of a published offer. */
export function detailOf(
  row: OfferRow,
  runs: readonly DetailRun[],
  seals: OfferSeals,
): OfferDetail {
  return {
    state: 'published',
    id: row.id,
    slug: row.slug,
    title: row.title,
    subtitle: row.subtitle,
    kind: row.kind,
    url: row.url,
    topics: row.topics,
    targets: row.targets,
    funding: row.funding,
    fundingText: row.funding_text,
    seals,
    keywords: row.keywords,
    confirmedOn: localDate(row.confirmed_at),
    freshness: row.freshness,
    provider: {
      id: row.member_id,
      slug: row.member_slug,
      name: row.member_name,
      isDemo: row.member_is_demo,
      phone: row.member_phone,
      email: row.member_email,
      website: row.member_website,
    },
    contact: row.contact_id === null ? null : contactOf(row),
    course: courseOf(row),
    source:
      row.source_name === null
        ? null
        : {
            name: row.source_name,
            url: row.source_url,
            licence: row.licence,
            attribution: row.attribution,
            deliveredOn: row.delivered_at === null ? null : localDate(row.delivered_at),
          },
    runs,
  };
}

/** Offers with member, course, contact and source in one row each, whatever their state. */
export function selectOffers(db: Kysely<CatalogueTables>, offerIds: readonly string[]) {
  return db
    .selectFrom('offer as o')
    .innerJoin('member as m', 'm.id', 'o.member_id')
    .leftJoin('course as c', 'c.offer_id', 'o.id')
    .leftJoin('contact as k', 'k.id', 'o.contact_id')
    .leftJoin('data_source as d', 'd.id', 'o.source_id')
    .where('o.id', 'in', [...offerIds])
    .selectAll('o')
    .select([
      'm.slug as member_slug',
      'm.name as member_name',
      'm.is_demo as member_is_demo',
      'm.phone as member_phone',
      'm.email as member_email',
      'm.website as member_website',
      'm.street as member_street',
      'm.postal_code as member_postal_code',
      'm.place as member_place',
      'm.country as member_country',
      'm.publication as member_publication',
      'c.description_html',
      'c.description_text',
      'c.requirements',
      'c.audience',
      'c.certificates',
      'c.certificate_text',
      'c.languages',
      'c.language_level',
      'c.duration_days',
      'c.teaching_units',
      'c.duration_text',
      'c.funding_text',
      'c.access',
      'c.learning_aim',
      'c.teacher_profile',
      'c.cancel_terms',
      'c.occupations',
      'c.funding_goal',
      'c.upgrading_level',
      'c.mandatory_training',
      'k.name as contact_name',
      'k.role as contact_role',
      'k.phone as contact_phone',
      'k.email as contact_email',
      'k.url as contact_url',
      'k.hours as contact_hours',
      'd.name as source_name',
      'd.url as source_url',
      'd.licence',
      'd.attribution',
    ]);
}

/** A row of {@link selectOffers}. */
export type OfferRow = NonNullable<
  Awaited<ReturnType<ReturnType<typeof selectOffers>['executeTakeFirst']>>
>;

function contactOf(row: OfferRow): DetailContact {
  return {
    name: row.contact_name,
    role: row.contact_role,
    phone: row.contact_phone,
    email: row.contact_email,
    url: row.contact_url,
    hours: row.contact_hours,
  };
}

function courseOf(row: OfferRow): DetailCourse {
  return {
    descriptionHtml: row.description_html,
    descriptionText: row.description_text,
    requirements: row.requirements,
    audience: row.audience,
    certificates: row.certificates ?? [],
    certificateText: row.certificate_text,
    languages: row.languages ?? [],
    languageLevel: row.language_level,
    durationDays: row.duration_days,
    teachingUnits: row.teaching_units === null ? null : Number(row.teaching_units),
    durationText: row.duration_text,
    access: row.access ?? {},
    learningAim: row.learning_aim,
    teacherProfile: row.teacher_profile,
    cancelTerms: row.cancel_terms,
    occupations: row.occupations ?? [],
    fundingGoal: row.funding_goal,
    upgradingLevel: row.upgrading_level,
    mandatoryTraining: row.mandatory_training,
  };
}

async function withdrawn(
  db: Kysely<CatalogueTables>,
  row: OfferRow,
  reason: WithdrawnOffer['reason'],
  since: Date | null,
): Promise<WithdrawnOffer> {
  const venue = await db
    .selectFrom('course_run as r')
    .innerJoin('venue as v', 'v.id', 'r.venue_id')
    .where('r.offer_id', '=', row.id)
    .where('v.lat', 'is not', null)
    .orderBy('r.starts_on', (order) => order.desc().nullsLast())
    .limit(1)
    .select(['v.lat', 'v.lon'])
    .executeTakeFirst();
  const lat = venue?.lat ?? null;
  const lon = venue?.lon ?? null;
  return {
    state: 'withdrawn',
    reason,
    id: row.id,
    slug: row.slug,
    title: row.title,
    topics: row.topics,
    withdrawnOn: since === null ? null : localDate(since),
    provider: { name: row.member_name, slug: row.member_slug },
    position: lat === null || lon === null ? null : { lat, lon },
  };
}
