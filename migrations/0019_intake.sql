-- Files that members deliver: kept as they came, read by a job, published by a person (decision 0031).
create table delivery_file (
  -- The same as of the row in `delivery` that says what became of it.
  id text primary key,
  member_id text not null references member on delete cascade,
  -- Null while it is still arriving: the source follows from the format.
  source_id text references data_source on delete cascade,
  channel text not null check (channel in ('upload', 'push', 'pull', 'cli')),
  file_name text not null,
  media_type text,
  format text not null,
  encoding text not null,
  -- SHA-256, hexadecimal.
  file_hash text not null,
  file_bytes bigint not null,
  state text not null check (state in ('arriving', 'received', 'reading', 'checked', 'publishing', 'published', 'refused', 'discarded')),
  -- Whose consent a checked delivery waits for.
  waits_for text check (waits_for in ('member', 'office')),
  -- Whether the person who published it has agreed that it withdraws many offers.
  accepts_shrink boolean not null default false,
  -- Whether the office has let new courses and changes of meaning through.
  released boolean not null default false,
  -- Progress of reading; written outside of the transaction that publishes.
  bytes_read bigint not null default 0,
  records_read integer not null default 0,
  -- Times that somebody began to work on it; a file that ends the process each time is refused in the end.
  tries integer not null default 0,
  -- What publishing it would do, or has done (`DeliveryReport`).
  report jsonb,
  actor_id text references person on delete set null,
  decided_by text references person on delete set null,
  decided_at timestamptz,
  -- The delivery whose file was delivered again.
  replay_of text references delivery_file on delete set null,
  received_at timestamptz not null,
  finished_at timestamptz,
  version integer not null default 1,
  -- Order of arrival.
  seq bigint generated always as identity,
  check (source_id is not null or state in ('arriving', 'refused')),
  check (state <> 'checked' or waits_for is not null)
);
create index delivery_file_by_member on delivery_file (member_id, seq desc);
create index delivery_file_by_source on delivery_file (source_id, seq desc);
create index delivery_file_to_do on delivery_file (source_id, seq) where state in ('received', 'reading', 'publishing');
create index delivery_file_waiting on delivery_file (seq) where state = 'checked';
create index delivery_file_by_age on delivery_file (received_at);
create index delivery_file_by_actor on delivery_file (actor_id);
create index delivery_file_by_decider on delivery_file (decided_by);
create index delivery_file_by_replay on delivery_file (replay_of);

-- The file itself, piece by piece, each compressed by itself (gzip).
create table delivery_piece (
  delivery_id text not null references delivery_file on delete cascade,
  position integer not null,
  bytes bytea not null,
  primary key (delivery_id, position)
);
-- Compressed already.
alter table delivery_piece alter column bytes set storage external;

-- Raw records go after 180 days; whether something was made of them must not be looked up row by row.
create index offer_by_source_record on offer (source_record_id);
create index course_run_by_source_record on course_run (source_record_id);
create index venue_by_source_record on venue (source_record_id);
create index member_by_source_record on member (source_record_id);

-- What a delivery does to each course; written anew each time that it is read.
create table delivery_item (
  delivery_id text not null references delivery_file on delete cascade,
  position integer not null,
  kind text not null check (kind in ('created', 'changed', 'unchanged', 'withdrawn', 'kept', 'rejected')),
  -- Number of the record in the file; 0 = the file does not have it.
  record integer not null,
  line integer,
  source_key text,
  title text,
  -- The course; null where there is none (rejected records).
  offer_id text,
  -- `CourseDocument`s without what is the same in both; for `kept` what people wrote and what the source says.
  before jsonb,
  after jsonb,
  -- Reasons and remarks.
  problems jsonb,
  -- Of rejected records their own words, as far as they fit.
  raw text,
  primary key (delivery_id, position)
);
create index delivery_item_by_kind on delivery_item (delivery_id, kind, position);
create index delivery_item_warned on delivery_item (delivery_id, position) where problems is not null;
