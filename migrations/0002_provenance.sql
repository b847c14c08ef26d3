-- Where every record comes from. A data source is one channel of one member (its VHS export, its CSV file, the demo seed).
create table data_source (
  id text primary key,
  member_id text references member on delete cascade,
  key text not null,
  name text not null,
  url text,
  licence text,
  attribution text,
  created_at timestamptz not null,
  unique nulls not distinct (member_id, key)
);

-- One received file. Rows appear in the same transaction that publishes the delivery; a refused or waiting one is kept with its report.
create table delivery (
  id text primary key,
  source_id text not null references data_source on delete cascade,
  format text not null,
  encoding text not null,
  file_name text not null,
  file_hash text not null,
  file_bytes bigint not null,
  state text not null check (state in ('published', 'waiting', 'refused')),
  received_at timestamptz not null,
  finished_at timestamptz not null,
  records integer not null,
  created integer not null,
  updated integer not null,
  unchanged integer not null,
  withdrawn integer not null,
  rejected integer not null,
  report jsonb not null,
  -- Order in which deliveries were logged; within a source they follow each other, so the greatest is the last.
  seq bigint generated always as identity
);
create index delivery_by_source on delivery (source_id, seq desc);

-- The raw record exactly as delivered (text of the element, object or row), one row per distinct version.
create table source_record (
  id bigint generated always as identity primary key,
  source_id text not null references data_source on delete cascade,
  source_key text not null,
  content_hash text not null,
  raw text not null,
  delivery_id text references delivery on delete set null deferrable initially deferred,
  delivered_at timestamptz not null,
  unique (source_id, source_key, content_hash)
);
-- Raw records are some 2 kB: just above where PostgreSQL begins to compress, which cost 24 of 39 ms per 500 records and saved 5 % of
-- the space. Up to 8 kB they stay in their row as they are.
alter table source_record alter column raw set storage external;
alter table source_record set (toast_tuple_target = 8160);

alter table member
  add column source_id text references data_source,
  add column source_key text,
  add column content_hash text,
  add column delivered_at timestamptz,
  add column source_record_id bigint references source_record;
