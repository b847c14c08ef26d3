import { type Kysely, sql } from 'kysely';
import type { CourseRunDocument } from '../../model/course-document.ts';
import type { EditingTables } from '../../tables.ts';
import type { RunRow } from '../delivery-rows.ts';
import { jsonRows } from '../json-rows.ts';

interface Stamp {
  readonly offerId: string;
  readonly now: Date;
}

export interface RunToWrite {
  readonly run: CourseRunDocument;
  readonly venueId: string | null;
}

type EditedRow = Omit<RunRow, 'source_key' | 'content_hash'> & {
  readonly cancel_reason: string | null;
};

/** Those of the ids that are runs of another offer. */
export async function foreignRuns(
  trx: Kysely<EditingTables>,
  offerId: string,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await trx
    .selectFrom('course_run')
    .where('id', 'in', ids)
    .where('offer_id', '<>', offerId)
    .select('id')
    .execute();
  return new Set(rows.map(({ id }) => id));
}

/** Writes new and changed runs; one that was withdrawn is published again. Where a run came from stays noted. */
export async function writeRuns(
  trx: Kysely<EditingTables>,
  { offerId, now }: Stamp,
  runs: readonly RunToWrite[],
): Promise<void> {
  if (runs.length === 0) return;
  const rows = runs.map((one) => rowOf(one, offerId));
  await sql`
    insert into course_run (id, offer_id, number, start_kind, starts_on, ends_on, registration_ends_on, format, times, schedule_text,
      session_count, venue_id, price_state, price_cents, price_text, seats_min, seats_max, seats_free, status, cancel_reason, childcare,
      booking_url, publication, confirmed_at, created_at, updated_at)
    select x.id, x.offer_id, x.number, x.start_kind, x.starts_on, x.ends_on, x.registration_ends_on, x.format, x.times, x.schedule_text,
      x.session_count, x.venue_id, x.price_state, x.price_cents, x.price_text, x.seats_min, x.seats_max, x.seats_free, x.status,
      x.cancel_reason, x.childcare, x.booking_url, 'published', ${now}::timestamptz, ${now}::timestamptz, ${now}::timestamptz
    from json_to_recordset(${jsonRows(rows)}) as x(id text, offer_id text, number text, start_kind text, starts_on date, ends_on date,
      registration_ends_on date, format text, times text[], schedule_text text, session_count int, venue_id text, price_state text,
      price_cents int, price_text text, seats_min int, seats_max int, seats_free int, status text, cancel_reason text, childcare text,
      booking_url text)
    on conflict (id) do update set number = excluded.number, start_kind = excluded.start_kind, starts_on = excluded.starts_on,
      ends_on = excluded.ends_on, registration_ends_on = excluded.registration_ends_on, format = excluded.format,
      times = excluded.times, schedule_text = excluded.schedule_text, session_count = excluded.session_count,
      venue_id = excluded.venue_id, price_state = excluded.price_state, price_cents = excluded.price_cents,
      price_text = excluded.price_text, seats_min = excluded.seats_min, seats_max = excluded.seats_max,
      seats_free = excluded.seats_free, status = excluded.status, cancel_reason = excluded.cancel_reason,
      childcare = excluded.childcare, booking_url = excluded.booking_url, publication = 'published',
      confirmed_at = excluded.confirmed_at, updated_at = excluded.updated_at
      where course_run.offer_id = excluded.offer_id`.execute(trx);
}

/** Withdraws runs: their rows stay, so that counts and links do. */
export async function withdrawRuns(
  trx: Kysely<EditingTables>,
  { offerId, now }: Stamp,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  await trx
    .updateTable('course_run')
    .set({ publication: 'withdrawn', updated_at: now })
    .where('offer_id', '=', offerId)
    .where('id', 'in', ids)
    .execute();
}

/** Values that contradict each other become unknown, as the table demands. */
function rowOf({ run, venueId }: RunToWrite, offerId: string): EditedRow {
  const startKind =
    run.startKind === 'fixed' && run.startsOn === null ? 'on_request' : run.startKind;
  const startsOn = startKind === 'fixed' ? run.startsOn : null;
  const isPriced = run.priceState === 'known' && run.priceCents !== null;
  return {
    id: run.id,
    offer_id: offerId,
    number: run.number,
    start_kind: startKind,
    starts_on: startsOn,
    ends_on: startsOn !== null && run.endsOn !== null && run.endsOn >= startsOn ? run.endsOn : null,
    registration_ends_on: run.registrationEndsOn,
    format: run.format,
    times: run.times,
    schedule_text: run.scheduleText,
    session_count: run.sessionCount,
    venue_id: venueId,
    price_state: run.priceState === 'known' && !isPriced ? 'unknown' : run.priceState,
    price_cents: isPriced ? run.priceCents : null,
    price_text: run.priceText,
    seats_min: run.seatsMin,
    seats_max: run.seatsMax,
    seats_free: run.seatsFree,
    status: run.status,
    cancel_reason: run.cancelReason,
    childcare: run.childcare,
    booking_url: run.bookingUrl,
  };
}
