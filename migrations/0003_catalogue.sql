-- Closed lists of the network (topics, certificates, target groups, …). Rows are synced from the network's data at start.
create table vocabulary_term (
  vocabulary text not null,
  key text not null,
  parent text,
  position integer not null,
  labels jsonb not null,
  codes jsonb not null default '{}',
  -- Who put the term here: 'network' (NETWORK_DIR) or 'bench' (generated catalogue).
  origin text not null,
  primary key (vocabulary, key)
);

-- Postal codes and places of the official GeoNames file, imported by the operator (cli import-places).
create table gazetteer_place (
  country text not null,
  postal_code text not null,
  name text not null,
  municipality text,
  district text,
  state text,
  lat double precision not null,
  lon double precision not null,
  primary key (country, postal_code, name)
);

create table contact (
  id text primary key,
  member_id text not null references member on delete cascade,
  name text,
  role text,
  phone text,
  email text,
  url text,
  hours text
);
create index contact_by_member on contact (member_id);

create table venue (
  id text primary key,
  member_id text not null references member on delete cascade,
  name text,
  street text,
  postal_code text,
  place text,
  locality text,
  country text not null default 'DE',
  note text,
  lat double precision,
  lon double precision,
  precision text check (precision in ('address', 'postal_code', 'municipality')),
  -- Barrier facts that are known: {"step_free": "yes" | "on_request" | "no", …}. A missing key is unknown.
  access jsonb not null default '{}',
  source_id text references data_source,
  source_key text,
  content_hash text,
  delivered_at timestamptz,
  source_record_id bigint references source_record,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  check ((lat is null) = (lon is null) and (lat is null) = (precision is null))
);
create index venue_by_member on venue (member_id);

-- Anything learnable that is published. What only courses have is in course (1:1).
create table offer (
  id text primary key,
  member_id text not null references member on delete cascade,
  kind text not null default 'course' check (kind in ('course', 'module', 'retraining', 'exam', 'talk', 'advice', 'study')),
  slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  title text not null check (title <> ''),
  subtitle text,
  topics text[] not null default '{}',
  targets text[] not null default '{}',
  funding text[] not null default '{}',
  keywords text[] not null default '{}',
  contact_id text references contact on delete set null,
  url text,
  publication text not null default 'published' check (publication in ('draft', 'published', 'withdrawn')),
  withdrawn_at timestamptz,
  confirmed_at timestamptz not null,
  source_id text references data_source,
  source_key text,
  content_hash text,
  delivered_at timestamptz,
  source_record_id bigint references source_record,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  check ((publication = 'withdrawn') = (withdrawn_at is not null))
);
create unique index offer_by_source on offer (source_id, source_key);
create index offer_by_member on offer (member_id, publication);
create index offer_by_contact on offer (contact_id);

create table course (
  offer_id text primary key references offer on delete cascade,
  -- Allow-listed HTML; sanitised at import, never at rendering.
  description_html text,
  -- The same as plain text, for search and previews.
  description_text text,
  requirements text,
  audience text,
  certificates text[] not null default '{}',
  certificate_text text,
  languages text[] not null default '{}',
  -- CEFR level of German needed (A1 … C2) or null = unknown; 'none' = no knowledge needed.
  language_level text check (language_level in ('none', 'A1', 'A2', 'B1', 'B2', 'C1', 'C2')),
  duration_days integer check (duration_days > 0),
  teaching_units numeric(7, 1) check (teaching_units > 0),
  duration_text text,
  funding_text text,
  -- Barrier facts of material and teaching, same form as venue.access.
  access jsonb not null default '{}'
);

create table course_run (
  id text primary key,
  offer_id text not null references offer on delete cascade,
  number text,
  start_kind text not null check (start_kind in ('fixed', 'rolling', 'on_request')),
  starts_on date,
  ends_on date,
  registration_ends_on date,
  format text not null check (format in ('onsite', 'online', 'hybrid', 'selfpaced', 'unknown')),
  -- Subset of morning, afternoon, evening, weekend, fulltime, parttime, block. Empty = unknown.
  times text[] not null default '{}',
  schedule_text text,
  session_count integer check (session_count >= 0),
  venue_id text references venue on delete set null,
  price_state text not null check (price_state in ('known', 'free', 'on_request', 'unknown')),
  price_cents integer check (price_cents >= 0),
  price_text text,
  seats_min integer check (seats_min >= 0),
  seats_max integer check (seats_max >= 0),
  seats_free integer check (seats_free >= 0),
  status text not null default 'open' check (status in ('open', 'guaranteed', 'full', 'waiting_list', 'cancelled')),
  childcare text not null default 'unknown' check (childcare in ('on_site', 'nearby', 'none', 'unknown')),
  booking_url text,
  publication text not null default 'published' check (publication in ('draft', 'published', 'withdrawn')),
  confirmed_at timestamptz not null,
  source_id text references data_source,
  source_key text,
  content_hash text,
  delivered_at timestamptz,
  source_record_id bigint references source_record,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  check ((start_kind = 'fixed') = (starts_on is not null)),
  check (ends_on is null or (starts_on is not null and ends_on >= starts_on)),
  check ((price_state = 'known') = (price_cents is not null))
);
create index course_run_by_offer on course_run (offer_id, starts_on);
create index course_run_by_venue on course_run (venue_id);
create unique index course_run_by_source on course_run (source_id, source_key);

create table course_session (
  run_id text not null references course_run on delete cascade,
  position integer not null,
  held_on date not null,
  -- Local times (Europe/Berlin); null = unknown.
  starts_at time,
  ends_at time,
  venue_id text references venue on delete set null,
  note text,
  primary key (run_id, position)
);
create index course_session_by_venue on course_session (venue_id);
