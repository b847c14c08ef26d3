import type { Kysely } from 'kysely';
import type { PositionPrecision } from '../../members/index.ts';
import { type LocalDate, localDate } from '../../platform/clock.ts';
import type { ShownFreshness } from '../model/freshness/freshness.ts';
import type { FundedCourse } from '../model/own-share.ts';
import type {
  CatalogueTables,
  ChildcareState,
  DeliveryFormat,
  LanguageLevel,
  OfferKind,
  PriceState,
  RunStatus,
  StartKind,
  TimeModel,
} from '../tables.ts';
import { loadOfferSeals, NO_SEALS, type OfferSeals } from './offer-seals.ts';

/** Where a run takes place, as far as it is known. */
export interface CardPlace {
  readonly name: string | null;
  readonly postalCode: string | null;
  readonly position: {
    readonly lat: number;
    readonly lon: number;
    readonly precision: PositionPrecision;
  } | null;
}

/** One published run with what a list shows of it. Null = unknown. */
export interface CardRun {
  readonly id: string;
  readonly startKind: StartKind;
  readonly startsOn: LocalDate | null;
  readonly endsOn: LocalDate | null;
  /** Local times `HH:MM` of the first session. */
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly format: DeliveryFormat | 'unknown';
  readonly times: readonly TimeModel[];
  readonly place: CardPlace | null;
  readonly price: Price;
  readonly seats: Seats;
  readonly status: RunStatus;
  readonly childcare: ChildcareState;
}

/** A price with its state; `cents` only where the state is `known`, `text` as the source words it. */
export interface Price {
  readonly state: PriceState;
  readonly cents: number | null;
  readonly text: string | null;
}

/** Numbers of seats; each may be unknown by itself. */
export interface Seats {
  readonly min: number | null;
  readonly max: number | null;
  readonly free: number | null;
}

/** A published offer with its published runs, earliest first, as lists and the API's answer need it. */
export interface OfferCard {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly kind: OfferKind;
  readonly provider: {
    readonly id: string;
    readonly slug: string;
    readonly name: string;
    readonly isDemo: boolean;
  };
  readonly topics: readonly string[];
  readonly funding: readonly string[];
  /** What decides whether the stated funding pays for the course. */
  readonly course: FundedCourse;
  readonly languageLevel: LanguageLevel | null;
  readonly seals: OfferSeals;
  /** Day on which the provider last confirmed the offer. */
  readonly confirmedOn: LocalDate;
  readonly freshness: ShownFreshness;
  readonly runs: readonly CardRun[];
}

/** `HH:MM:SS` → `HH:MM`. */
export const shortTime = (time: string | null): string | null => time?.slice(0, 5) ?? null;

/** Reads the cards of the given offers in two statements; offers that are not published are left out. Order is not kept. */
export async function loadOfferCards(
  db: Kysely<CatalogueTables>,
  offerIds: readonly string[],
): Promise<OfferCard[]> {
  if (offerIds.length === 0) return [];
  const [rows, seals] = await Promise.all([
    selectCardRows(db, offerIds).execute(),
    loadOfferSeals(db, offerIds),
  ]);
  const cards = new Map<string, OfferCard & { runs: CardRun[] }>();
  for (const row of rows) {
    let card = cards.get(row.id);
    if (!card) {
      card = {
        id: row.id,
        slug: row.slug,
        title: row.title,
        kind: row.kind,
        provider: {
          id: row.member_id,
          slug: row.member_slug,
          name: row.member_name,
          isDemo: row.member_is_demo,
        },
        topics: row.topics,
        funding: row.funding,
        course: {
          fundingGoal: row.funding_goal,
          teachingUnits: row.teaching_units === null ? null : Number(row.teaching_units),
          mandatoryTraining: row.mandatory_training,
          certificates: row.certificates ?? [],
        },
        languageLevel: row.language_level,
        seals: seals.get(row.id) ?? NO_SEALS,
        confirmedOn: localDate(row.confirmed_at),
        freshness: row.freshness,
        runs: [],
      };
      cards.set(row.id, card);
    }
    const run = cardRun(row);
    if (run) card.runs.push(run);
  }
  return [...cards.values()];
}

function selectCardRows(db: Kysely<CatalogueTables>, offerIds: readonly string[]) {
  return db
    .selectFrom('offer as o')
    .innerJoin('member as m', 'm.id', 'o.member_id')
    .leftJoin('course as c', 'c.offer_id', 'o.id')
    .leftJoin('course_run as r', (join) =>
      join.onRef('r.offer_id', '=', 'o.id').on('r.publication', '=', 'published'),
    )
    .leftJoin('venue as v', 'v.id', 'r.venue_id')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('course_session as s')
          .select(['s.starts_at', 's.ends_at'])
          .whereRef('s.run_id', '=', 'r.id')
          .orderBy('s.position')
          .limit(1)
          .as('first'),
      (join) => join.onTrue(),
    )
    .where('o.id', 'in', [...offerIds])
    .where('o.publication', '=', 'published')
    .where('o.freshness', '<>', 'hidden')
    .orderBy('o.id')
    .orderBy('r.starts_on', (order) => order.asc().nullsLast())
    .orderBy('r.id')
    .select([
      'o.id',
      'o.slug',
      'o.title',
      'o.kind',
      'o.topics',
      'o.funding',
      'o.confirmed_at',
      'o.freshness',
      'm.id as member_id',
      'm.slug as member_slug',
      'm.name as member_name',
      'm.is_demo as member_is_demo',
      'c.language_level',
      'c.funding_goal',
      'c.teaching_units',
      'c.mandatory_training',
      'c.certificates',
      'r.id as run_id',
      'r.start_kind',
      'r.starts_on',
      'r.ends_on',
      'r.format',
      'r.times',
      'r.price_state',
      'r.price_cents',
      'r.price_text',
      'r.seats_min',
      'r.seats_max',
      'r.seats_free',
      'r.status',
      'r.childcare',
      'first.starts_at',
      'first.ends_at',
      'v.id as venue_id',
      'v.place',
      'v.postal_code',
      'v.lat',
      'v.lon',
      'v.precision',
    ]);
}

type CardRow = Awaited<ReturnType<ReturnType<typeof selectCardRows>['execute']>>[number];

function cardRun(row: CardRow): CardRun | null {
  // The left join gives null columns for an offer without runs.
  if (row.run_id === null || row.start_kind === null || row.status === null) return null;
  return {
    id: row.run_id,
    startKind: row.start_kind,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    startsAt: shortTime(row.starts_at),
    endsAt: shortTime(row.ends_at),
    format: row.format ?? 'unknown',
    times: row.times ?? [],
    place: row.venue_id === null ? null : cardPlace(row),
    price: { state: row.price_state ?? 'unknown', cents: row.price_cents, text: row.price_text },
    seats: { min: row.seats_min, max: row.seats_max, free: row.seats_free },
    status: row.status,
    childcare: row.childcare ?? 'unknown',
  };
}

function cardPlace(row: CardRow): CardPlace {
  const { lat, lon, precision } = row;
  const known = lat !== null && lon !== null && precision !== null;
  return {
    name: row.place,
    postalCode: row.postal_code,
    position: known ? { lat, lon, precision } : null,
  };
}
