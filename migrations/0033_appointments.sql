-- Presence hours of advisers and the appointments in them (decision 0052). Slots are not stored: they follow from the hours of a presence.
create table presence (
  id text primary key,
  member_id text not null references member on delete cascade,
  -- Key of an advice service of the network's settings.
  service_key text not null,
  -- Who is there; nobody can be in two appointments at once.
  person_id text references person on delete set null,
  -- The adviser's name as people see it; null = not named.
  shown_name text,
  -- 1 = Monday … 7 = Sunday: each week from from_on to until_on; null = from_on alone.
  weekday smallint check (weekday between 1 and 7),
  from_on date not null,
  -- The last day; null = until somebody ends it.
  until_on date,
  from_time time not null,
  to_time time not null check (to_time > from_time),
  slot_minutes smallint not null check (slot_minutes between 10 and 180),
  -- Rest after each appointment.
  buffer_minutes smallint not null default 0 check (buffer_minutes between 0 and 60),
  ways text[] not null check (cardinality(ways) > 0 and ways <@ array['place', 'phone', 'video']),
  place_name text,
  street text,
  postal_code text,
  town text,
  bus text,
  -- Null = unknown.
  step_free boolean,
  child_welcome boolean not null default false,
  on_holidays boolean not null default false,
  languages text[] not null,
  -- Keys of everyday topics; empty = any.
  topics text[] not null default '{}',
  -- What people should bring.
  bring text,
  created_by text references person on delete set null,
  created_at timestamptz not null,
  check (not 'place' = any (ways) or place_name is not null),
  check (weekday is not null or until_on = from_on)
);
create index presence_by_member on presence (member_id, from_on);
create index presence_by_person on presence (person_id) where person_id is not null;
create index presence_by_creator on presence (created_by) where created_by is not null;

-- A day of a presence that falls out, or a hole in it (both times); people hear the reason.
create table presence_absence (
  id text primary key,
  presence_id text not null references presence on delete cascade,
  on_date date not null,
  from_time time,
  to_time time,
  reason text not null,
  created_by text references person on delete set null,
  created_at timestamptz not null,
  check ((from_time is null) = (to_time is null) and (from_time is null or from_time < to_time))
);
create index presence_absence_by_presence on presence_absence (presence_id, on_date);
create index presence_absence_by_creator on presence_absence (created_by) where created_by is not null;

-- Somebody who waits for a slot, in the order of created_at.
create table appointment_wait (
  id text primary key,
  member_id text not null references member on delete cascade,
  service_key text not null,
  token_hash bytea not null unique,
  -- Name and contact way (JSON), encrypted; null after deletion.
  sealed bytea,
  contact_kind text not null check (contact_kind in ('email', 'phone')),
  email_mac bytea,
  phone_mac bytea,
  form_key text not null unique,
  language text not null,
  page_language text not null,
  topic text,
  way text check (way in ('place', 'phone', 'video')),
  state text not null check (state in ('waiting', 'offered', 'booked', 'left')),
  -- Slots that were offered and not taken.
  refused text[] not null default '{}',
  created_at timestamptz not null,
  closed_at timestamptz,
  check ((state in ('booked', 'left')) = (closed_at is not null))
);
create index appointment_wait_open on appointment_wait (service_key, created_at) where closed_at is null;
create index appointment_wait_by_member on appointment_wait (member_id);
create index appointment_wait_by_email on appointment_wait (email_mac) where email_mac is not null;
create index appointment_wait_by_phone on appointment_wait (phone_mac) where phone_mac is not null;

create table appointment (
  id text primary key,
  presence_id text not null references presence on delete cascade,
  member_id text not null references member on delete cascade,
  service_key text not null,
  person_id text references person on delete set null,
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  busy_until timestamptz not null check (busy_until >= ends_at),
  way text not null check (way in ('place', 'phone', 'video')),
  topic text,
  language text not null,
  page_language text not null,
  with_child boolean not null default false,
  token_hash bytea not null unique,
  -- Name and contact way (JSON), encrypted; null for a held slot and after deletion.
  sealed bytea,
  contact_kind text not null check (contact_kind in ('email', 'phone')),
  email_mac bytea,
  phone_mac bytea,
  form_key text not null unique,
  -- held: kept for somebody on the waiting list until held_until.
  state text not null check (state in ('held', 'booked', 'cancelled', 'came', 'missed')),
  wait_id text references appointment_wait on delete set null,
  held_until timestamptz,
  cancelled_by text check (cancelled_by in ('visitor', 'member', 'portal')),
  cancelled_at timestamptz,
  reason text,
  reminded_at timestamptz,
  -- Counts changes for calendars (RFC 5545, SEQUENCE).
  sequence integer not null default 0,
  created_at timestamptz not null,
  check ((state = 'cancelled') = (cancelled_at is not null)),
  check (state <> 'held' or held_until is not null),
  -- No two appointments of one presence overlap, whatever its slots were when they were booked. The range of one number stands for
  -- equality, so that no extension is needed.
  constraint one_at_a_time exclude using gist (
    int8range(hashtextextended(presence_id, 0) >> 1, (hashtextextended(presence_id, 0) >> 1) + 1) with &&,
    tstzrange(starts_at, busy_until) with &&
  ) where (state <> 'cancelled'),
  -- Nor of one person in different presences.
  constraint one_adviser_at_a_time exclude using gist (
    int8range(hashtextextended(person_id, 0) >> 1, (hashtextextended(person_id, 0) >> 1) + 1) with &&,
    tstzrange(starts_at, busy_until) with &&
  ) where (state <> 'cancelled' and person_id is not null)
);
-- No two people in one slot, ever.
create unique index appointment_slot on appointment (presence_id, starts_at) where state <> 'cancelled';
create index appointment_by_member on appointment (member_id, starts_at);
create index appointment_by_person on appointment (person_id) where person_id is not null;
create index appointment_by_email on appointment (email_mac) where email_mac is not null;
create index appointment_by_phone on appointment (phone_mac) where phone_mac is not null;
create index appointment_by_wait on appointment (wait_id) where wait_id is not null;
create index appointment_to_delete on appointment (ends_at) where sealed is not null;

-- The calendar of somebody's own presence by a secret address; a new created_at makes a new address.
create table presence_feed (
  person_id text primary key references person on delete cascade,
  token_hash bytea not null unique,
  created_at timestamptz not null
);

-- Counts stay when appointments are deleted.
create table appointment_count (
  month date not null,
  member_id text not null references member on delete cascade,
  service_key text not null,
  kind text not null check (kind in ('booked', 'cancelled', 'came', 'missed', 'waiting')),
  count integer not null check (count > 0),
  primary key (month, member_id, service_key, kind)
);
