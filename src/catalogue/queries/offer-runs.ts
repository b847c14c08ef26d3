import type { Kysely } from 'kysely';
import type { PositionPrecision } from '../../members/index.ts';
import { type LocalDate, localDate } from '../../platform/clock.ts';
import type { AccessFacts, CatalogueTables } from '../tables.ts';
import { type CardRun, shortTime } from './offer-cards.ts';

/** A run as the course page shows it: what a card has, and its sessions, venue and booking. */
export interface DetailRun extends CardRun {
  readonly number: string | null;
  readonly registrationEndsOn: LocalDate | null;
  readonly scheduleText: string | null;
  readonly sessionCount: number | null;
  readonly bookingUrl: string | null;
  /** Why it was cancelled, in the provider's words. */
  readonly cancelReason: string | null;
  readonly confirmedOn: LocalDate;
  readonly updatedAt: Date;
  readonly venue: DetailVenue | null;
  /** In order of time; empty where the source names none. */
  readonly sessions: readonly DetailSession[];
}

export interface DetailVenue {
  readonly id: string;
  readonly name: string | null;
  readonly street: string | null;
  readonly postalCode: string | null;
  readonly place: string | null;
  readonly locality: string | null;
  readonly country: string;
  readonly note: string | null;
  readonly access: AccessFacts;
  readonly position: {
    readonly lat: number;
    readonly lon: number;
    readonly precision: PositionPrecision;
  } | null;
}

/** A run as it is handed on to others. */
export interface HandedOnRun extends DetailRun {
  readonly offerId: string;
  /** The key under which its source knows it; our id for runs entered here. */
  readonly key: string;
}

export interface DetailSession {
  readonly heldOn: LocalDate;
  /** Local times `HH:MM`; null = unknown. */
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly note: string | null;
}

/** Reads the published runs of one offer with venues and sessions: two statements, whatever their number. */
export async function loadDetailRuns(
  db: Kysely<CatalogueTables>,
  offerId: string,
): Promise<DetailRun[]> {
  const [rows, sessions] = await Promise.all([
    selectRuns(db, [offerId]).execute(),
    loadSessions(db, [offerId]),
  ]);
  return rows.map((row) => detailRun(row, sessions.get(row.id) ?? []));
}

/** The same of several offers, in the same order within each. */
export async function loadHandedOnRuns(
  db: Kysely<CatalogueTables>,
  offerIds: readonly string[],
): Promise<HandedOnRun[]> {
  const [rows, sessions] = await Promise.all([
    selectRuns(db, offerIds).execute(),
    loadSessions(db, offerIds),
  ]);
  return rows.map((row) => ({
    ...detailRun(row, sessions.get(row.id) ?? []),
    offerId: row.offer_id,
    key: row.source_key ?? row.id,
  }));
}

function selectRuns(db: Kysely<CatalogueTables>, offerIds: readonly string[]) {
  return (
    db
      .selectFrom('course_run as r')
      .leftJoin('venue as v', 'v.id', 'r.venue_id')
      .where('r.offer_id', 'in', [...offerIds])
      .where('r.publication', '=', 'published')
      .orderBy('r.starts_on', (order) => order.asc().nullsLast())
      // The same order wherever the same runs are: ids are each portal's own.
      .orderBy('r.source_key')
      .orderBy('r.id')
      .selectAll('r')
      .select([
        'v.name as venue_name',
        'v.street',
        'v.postal_code',
        'v.place',
        'v.locality',
        'v.country',
        'v.note as venue_note',
        'v.lat',
        'v.lon',
        'v.precision',
        'v.access',
      ])
  );
}

type RunRow = Awaited<ReturnType<ReturnType<typeof selectRuns>['execute']>>[number];

async function loadSessions(
  db: Kysely<CatalogueTables>,
  offerIds: readonly string[],
): Promise<Map<string, DetailSession[]>> {
  const rows = await db
    .selectFrom('course_session as s')
    .innerJoin('course_run as r', 'r.id', 's.run_id')
    .where('r.offer_id', 'in', [...offerIds])
    .where('r.publication', '=', 'published')
    .orderBy('s.run_id')
    .orderBy('s.held_on')
    .orderBy('s.starts_at')
    .orderBy('s.position')
    .select(['s.run_id', 's.held_on', 's.starts_at', 's.ends_at', 's.note'])
    .execute();
  const sessions = new Map<string, DetailSession[]>();
  for (const row of rows) {
    const session = {
      heldOn: row.held_on,
      startsAt: shortTime(row.starts_at),
      endsAt: shortTime(row.ends_at),
      note: row.note,
    };
    const known = sessions.get(row.run_id);
    if (known) known.push(session);
    else sessions.set(row.run_id, [session]);
  }
  return sessions;
}

function detailRun(row: RunRow, sessions: readonly DetailSession[]): DetailRun {
  const venue = row.venue_id === null ? null : venueOf(row, row.venue_id);
  const [first] = sessions;
  return {
    id: row.id,
    number: row.number,
    startKind: row.start_kind,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    startsAt: first?.startsAt ?? null,
    endsAt: first?.endsAt ?? null,
    registrationEndsOn: row.registration_ends_on,
    format: row.format,
    times: row.times,
    scheduleText: row.schedule_text,
    sessionCount: row.session_count,
    price: { state: row.price_state, cents: row.price_cents, text: row.price_text },
    seats: { min: row.seats_min, max: row.seats_max, free: row.seats_free },
    status: row.status,
    childcare: row.childcare,
    bookingUrl: row.booking_url,
    cancelReason: row.status === 'cancelled' ? row.cancel_reason : null,
    confirmedOn: localDate(row.confirmed_at),
    updatedAt: row.updated_at,
    place:
      venue === null
        ? null
        : { name: venue.place, postalCode: venue.postalCode, position: venue.position },
    venue,
    sessions,
  };
}

function venueOf(row: RunRow, id: string): DetailVenue {
  const { lat, lon, precision } = row;
  const isPlaced = lat !== null && lon !== null && precision !== null;
  return {
    id,
    name: row.venue_name,
    street: row.street,
    postalCode: row.postal_code,
    place: row.place,
    locality: row.locality,
    country: row.country ?? 'DE',
    note: row.venue_note,
    access: row.access ?? {},
    position: isPlaced ? { lat, lon, precision } : null,
  };
}
