import type { Kysely } from 'kysely';
import type { CourseRunDocument, CourseSession, CourseVenue } from '../../model/course-document.ts';
import type { CatalogueTables } from '../../tables.ts';
import { shortTime } from '../offer-cards.ts';

/** The published runs of offers with meetings and venues, by offer id. Two statements. */
export async function publishedRuns(
  db: Kysely<CatalogueTables>,
  offerIds: readonly string[],
): Promise<ReadonlyMap<string, CourseRunDocument[]>> {
  const found = new Map<string, CourseRunDocument[]>();
  if (offerIds.length === 0) return found;
  const rows = await selectRuns(db, offerIds).execute();
  const sessions = await sessionsOf(db, offerIds);
  for (const row of rows) {
    const run = runOf(row, sessions.get(row.id) ?? []);
    const known = found.get(row.offer_id);
    if (known === undefined) found.set(row.offer_id, [run]);
    else known.push(run);
  }
  return found;
}

function selectRuns(db: Kysely<CatalogueTables>, offerIds: readonly string[]) {
  return db
    .selectFrom('course_run as r')
    .leftJoin('venue as v', 'v.id', 'r.venue_id')
    .where('r.offer_id', 'in', offerIds)
    .where('r.publication', '=', 'published')
    .orderBy('r.starts_on', (order) => order.asc().nullsLast())
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
      'v.access',
    ]);
}

type RunRow = Awaited<ReturnType<ReturnType<typeof selectRuns>['execute']>>[number];

async function sessionsOf(
  db: Kysely<CatalogueTables>,
  offerIds: readonly string[],
): Promise<ReadonlyMap<string, CourseSession[]>> {
  const rows = await db
    .selectFrom('course_session as s')
    .innerJoin('course_run as r', 'r.id', 's.run_id')
    .where('r.offer_id', 'in', offerIds)
    .where('r.publication', '=', 'published')
    .orderBy('s.run_id')
    .orderBy('s.position')
    .select(['s.run_id', 's.held_on', 's.starts_at', 's.ends_at', 's.note'])
    .execute();
  const found = new Map<string, CourseSession[]>();
  for (const row of rows) {
    const session = {
      heldOn: row.held_on,
      startsAt: shortTime(row.starts_at),
      endsAt: shortTime(row.ends_at),
      note: row.note,
    };
    const known = found.get(row.run_id);
    if (known === undefined) found.set(row.run_id, [session]);
    else known.push(session);
  }
  return found;
}

function runOf(row: RunRow, sessions: CourseSession[]): CourseRunDocument {
  return {
    id: row.id,
    number: row.number,
    startKind: row.start_kind,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    registrationEndsOn: row.registration_ends_on,
    format: row.format,
    times: row.times,
    scheduleText: row.schedule_text,
    sessions,
    sessionCount: row.session_count,
    venueId: row.venue_id,
    venue: row.venue_id === null ? null : venueOf(row),
    priceState: row.price_state,
    priceCents: row.price_cents,
    priceText: row.price_text,
    seatsMin: row.seats_min,
    seatsMax: row.seats_max,
    seatsFree: row.seats_free,
    status: row.status,
    cancelReason: row.cancel_reason,
    childcare: row.childcare,
    bookingUrl: row.booking_url,
  };
}

function venueOf(row: RunRow): CourseVenue {
  return {
    name: row.venue_name,
    street: row.street,
    postalCode: row.postal_code,
    place: row.place,
    locality: row.locality,
    country: row.country ?? 'DE',
    note: row.venue_note,
    access: row.access ?? {},
  };
}
