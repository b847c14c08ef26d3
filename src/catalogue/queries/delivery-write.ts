import { type Kysely, sql } from 'kysely';
import type { CatalogueTables } from '../tables.ts';
import type {
  ContactRow,
  CourseRow,
  DeliveryStamp,
  OfferRow,
  RawRow,
  RunRow,
  SessionRow,
  VenueRow,
} from './delivery-rows.ts';
import { jsonRows } from './json-rows.ts';

type Transaction = Kysely<CatalogueTables>;

/** Venues are the same row as long as all they state is the same; only a looked-up position may change. */
export async function writeVenues(
  trx: Transaction,
  stamp: DeliveryStamp,
  rows: readonly VenueRow[],
): Promise<void> {
  if (rows.length === 0) return;
  await sql`
    insert into venue (id, member_id, name, street, postal_code, place, locality, country, note, lat, lon, precision, access,
      source_id, source_key, delivered_at, created_at, updated_at)
    select x.id, ${stamp.memberId}, x.name, x.street, x.postal_code, x.place, x.locality, x.country, x.note, x.lat, x.lon,
      x.precision, x.access, ${stamp.sourceId}, x.id, ${stamp.now}::timestamptz, ${stamp.now}::timestamptz, ${stamp.now}::timestamptz
    from json_to_recordset(${jsonRows(rows)}) as x(id text, name text, street text, postal_code text, place text, locality text,
      country text, note text, lat float8, lon float8, precision text, access jsonb)
    on conflict (id) do update set lat = excluded.lat, lon = excluded.lon, precision = excluded.precision, updated_at = excluded.updated_at
      where (venue.lat, venue.lon, venue.precision) is distinct from (excluded.lat, excluded.lon, excluded.precision)`.execute(
    trx,
  );
}

export async function writeContacts(
  trx: Transaction,
  stamp: DeliveryStamp,
  rows: readonly ContactRow[],
): Promise<void> {
  if (rows.length === 0) return;
  await sql`
    insert into contact (id, member_id, name, role, phone, email, url, hours)
    select x.id, ${stamp.memberId}, x.name, x.role, x.phone, x.email, x.url, x.hours
    from json_to_recordset(${jsonRows(rows)}) as x(id text, name text, role text, phone text, email text, url text, hours text)
    on conflict (id) do nothing`.execute(trx);
}

/** Keeps the raw records and answers the id of each by its source key. */
export async function writeRawRecords(
  trx: Transaction,
  stamp: DeliveryStamp,
  rows: readonly RawRow[],
): Promise<ReadonlyMap<string, string>> {
  const answer = await sql<{ source_key: string; id: string }>`
    insert into source_record (source_id, source_key, content_hash, raw, delivery_id, delivered_at)
    select ${stamp.sourceId}, x.source_key, x.content_hash, x.raw, ${stamp.deliveryId}, ${stamp.now}::timestamptz
    from json_to_recordset(${jsonRows(rows)}) as x(source_key text, content_hash text, raw text)
    on conflict (source_id, source_key, content_hash) do update
      set raw = excluded.raw, delivery_id = excluded.delivery_id, delivered_at = excluded.delivered_at
    returning source_key, id`.execute(trx);
  return new Map(answer.rows.map((row) => [row.source_key, row.id]));
}

/** Writes new and changed offers; one that was withdrawn is published again, a draft stays a draft. */
export async function writeOffers(
  trx: Transaction,
  stamp: DeliveryStamp,
  rows: readonly (OfferRow & { source_record_id: string | null })[],
): Promise<void> {
  await sql`
    insert into offer (id, member_id, kind, slug, title, subtitle, topics, targets, funding, keywords, contact_id, url, publication,
      confirmed_at, source_id, source_key, content_hash, delivered_at, source_record_id, created_at, updated_at)
    select x.id, ${stamp.memberId}, x.kind, x.slug, x.title, x.subtitle, x.topics, x.targets, x.funding, x.keywords, x.contact_id,
      x.url, 'published', ${stamp.now}::timestamptz, ${stamp.sourceId}, x.source_key, x.content_hash, ${stamp.now}::timestamptz,
      x.source_record_id, ${stamp.now}::timestamptz, ${stamp.now}::timestamptz
    from json_to_recordset(${jsonRows(rows)}) as x(id text, source_key text, content_hash text, kind text, slug text, title text,
      subtitle text, topics text[], targets text[], funding text[], keywords text[], contact_id text, url text, source_record_id bigint)
    on conflict (id) do update set kind = excluded.kind, slug = excluded.slug, title = excluded.title, subtitle = excluded.subtitle,
      topics = excluded.topics, targets = excluded.targets, funding = excluded.funding, keywords = excluded.keywords,
      contact_id = excluded.contact_id, url = excluded.url, withdrawn_at = null,
      publication = case when offer.publication = 'draft' then 'draft' else 'published' end,
      confirmed_at = excluded.confirmed_at, content_hash = excluded.content_hash, delivered_at = excluded.delivered_at,
      source_record_id = excluded.source_record_id, updated_at = excluded.updated_at`.execute(trx);
}

export async function writeCourses(trx: Transaction, rows: readonly CourseRow[]): Promise<void> {
  await sql`
    insert into course (offer_id, description_html, description_text, requirements, audience, certificates, certificate_text,
      languages, language_level, duration_days, teaching_units, duration_text, funding_text, access, learning_aim, teacher_profile,
      cancel_terms, occupations, funding_goal, upgrading_level, mandatory_training)
    select * from json_to_recordset(${jsonRows(rows)}) as x(offer_id text, description_html text, description_text text,
      requirements text, audience text, certificates text[], certificate_text text, languages text[], language_level text,
      duration_days int, teaching_units numeric, duration_text text, funding_text text, access jsonb, learning_aim text,
      teacher_profile text, cancel_terms text, occupations text[], funding_goal text, upgrading_level smallint,
      mandatory_training boolean)
    on conflict (offer_id) do update set description_html = excluded.description_html, description_text = excluded.description_text,
      requirements = excluded.requirements, audience = excluded.audience, certificates = excluded.certificates,
      certificate_text = excluded.certificate_text, languages = excluded.languages, language_level = excluded.language_level,
      duration_days = excluded.duration_days, teaching_units = excluded.teaching_units, duration_text = excluded.duration_text,
      funding_text = excluded.funding_text, access = excluded.access, learning_aim = excluded.learning_aim,
      teacher_profile = excluded.teacher_profile, cancel_terms = excluded.cancel_terms, occupations = excluded.occupations,
      funding_goal = excluded.funding_goal, upgrading_level = excluded.upgrading_level,
      mandatory_training = excluded.mandatory_training`.execute(trx);
}

/** Writes new and changed runs and answers their ids; unchanged ones are left alone. */
export async function writeRuns(
  trx: Transaction,
  stamp: DeliveryStamp,
  rows: readonly (RunRow & { source_record_id: string | null })[],
): Promise<ReadonlySet<string>> {
  if (rows.length === 0) return new Set();
  const answer = await sql<{ id: string }>`
    insert into course_run (id, offer_id, number, start_kind, starts_on, ends_on, registration_ends_on, format, times, schedule_text,
      session_count, venue_id, price_state, price_cents, price_text, seats_min, seats_max, seats_free, status, childcare, booking_url,
      publication, confirmed_at, source_id, source_key, content_hash, delivered_at, source_record_id, created_at, updated_at)
    select x.id, x.offer_id, x.number, x.start_kind, x.starts_on, x.ends_on, x.registration_ends_on, x.format, x.times, x.schedule_text,
      x.session_count, x.venue_id, x.price_state, x.price_cents, x.price_text, x.seats_min, x.seats_max, x.seats_free, x.status,
      x.childcare, x.booking_url, 'published', ${stamp.now}::timestamptz, ${stamp.sourceId}, x.source_key, x.content_hash,
      ${stamp.now}::timestamptz, x.source_record_id, ${stamp.now}::timestamptz, ${stamp.now}::timestamptz
    from json_to_recordset(${jsonRows(rows)}) as x(id text, offer_id text, source_key text, content_hash text, number text,
      start_kind text, starts_on date, ends_on date, registration_ends_on date, format text, times text[], schedule_text text,
      session_count int, venue_id text, price_state text, price_cents int, price_text text, seats_min int, seats_max int,
      seats_free int, status text, childcare text, booking_url text, source_record_id bigint)
    on conflict (id) do update set offer_id = excluded.offer_id, number = excluded.number, start_kind = excluded.start_kind,
      starts_on = excluded.starts_on, ends_on = excluded.ends_on, registration_ends_on = excluded.registration_ends_on,
      format = excluded.format, times = excluded.times, schedule_text = excluded.schedule_text, session_count = excluded.session_count,
      venue_id = excluded.venue_id, price_state = excluded.price_state, price_cents = excluded.price_cents,
      price_text = excluded.price_text, seats_min = excluded.seats_min, seats_max = excluded.seats_max,
      seats_free = excluded.seats_free, status = excluded.status, childcare = excluded.childcare, booking_url = excluded.booking_url,
      publication = case when course_run.publication = 'draft' then 'draft' else 'published' end,
      confirmed_at = excluded.confirmed_at, content_hash = excluded.content_hash, delivered_at = excluded.delivered_at,
      source_record_id = excluded.source_record_id, updated_at = excluded.updated_at
      where course_run.content_hash is distinct from excluded.content_hash or course_run.offer_id <> excluded.offer_id
        or course_run.publication = 'withdrawn'
    returning id`.execute(trx);
  return new Set(answer.rows.map(({ id }) => id));
}

/** Puts the meetings of written runs in place of those that were there. */
export async function replaceSessions(
  trx: Transaction,
  runIds: readonly string[],
  rows: readonly SessionRow[],
): Promise<void> {
  if (runIds.length > 0)
    await sql`delete from course_session where run_id = any(${runIds}::text[])`.execute(trx);
  if (rows.length === 0) return;
  await sql`
    insert into course_session (run_id, position, held_on, starts_at, ends_at, note)
    select * from json_to_recordset(${jsonRows(rows)}) as x(run_id text, position int, held_on date, starts_at time, ends_at time, note text)`.execute(
    trx,
  );
}
