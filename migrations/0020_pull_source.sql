-- Addresses from which the portal fetches a member's courses by itself, keys by which a member's program delivers them, and what was
-- found out about links.

create table pull_source (
  id text primary key,
  member_id text not null references member on delete cascade,
  name text not null check (name <> ''),
  -- One file at one address; pages with schema.org, one address each; a sitemap that lists such pages.
  kind text not null check (kind in ('file', 'pages', 'sitemap')),
  addresses text[] not null check (cardinality(addresses) between 1 and 50),
  -- Of a sitemap only pages whose address contains this are fetched; null = all.
  page_filter text,
  -- A name of a format or 'auto'.
  format text not null,
  every_hours integer not null check (every_hours between 1 and 168),
  -- Name of the header by which the portal shows who it is; null = nobody asks.
  secret_header text,
  -- Value of that header, encrypted with the portal's secret.
  sealed_secret bytea,
  state text not null check (state in ('active', 'paused')),
  -- When it is fetched again; null = paused.
  next_at timestamptz,
  -- Whose stock the files describe: null = the member's usual one of this format. A second address has a stock of its own, otherwise
  -- each of both would withdraw what the other brings.
  source_key text,
  etag text,
  last_modified text,
  -- SHA-256 of what came last, hexadecimal: servers that know no ETag send the same again.
  content_hash text,
  tried_at timestamptz,
  -- When the address last answered as it should, with or without news.
  fetched_at timestamptz,
  -- First of the failures since then; null = the last try was none.
  failing_since timestamptz,
  failures integer not null default 0,
  -- Why the last try failed: a key of the texts, and a number or sentence that belongs to it.
  problem text,
  problem_detail text,
  last_delivery_id text,
  version integer not null default 1,
  created_by text references person on delete set null,
  updated_by text references person on delete set null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  check ((secret_header is null) = (sealed_secret is null)),
  check ((state = 'paused') = (next_at is null))
);
create index pull_source_by_member on pull_source (member_id);
create index pull_source_by_creator on pull_source (created_by);
create index pull_source_by_editor on pull_source (updated_by);
create index pull_source_due on pull_source (next_at) where next_at is not null;

-- A member's program shows such a key when it delivers courses. Nothing else can be done with it.
create table delivery_key (
  id text primary key,
  member_id text not null references member on delete cascade,
  name text not null check (name <> ''),
  -- SHA-256; the key itself is shown once.
  token_hash bytea not null unique,
  created_by text references person on delete set null,
  created_at timestamptz not null,
  last_used_at timestamptz,
  revoked_by text references person on delete set null,
  revoked_at timestamptz
);
create index delivery_key_by_member on delivery_key (member_id);
create index delivery_key_by_creator on delivery_key (created_by);
create index delivery_key_by_revoker on delivery_key (revoked_by);

-- What a key has delivered in the last day, so that a program that asks twice delivers once.
create table delivery_receipt (
  key_id text not null references delivery_key on delete cascade,
  -- SHA-256 of the Idempotency-Key, or of the body where there is none.
  request_hash bytea not null,
  -- SHA-256 of the body, hexadecimal.
  content_hash text not null,
  -- Null while the body is being taken.
  delivery_id text,
  at timestamptz not null,
  primary key (key_id, request_hash)
);
create index delivery_receipt_by_time on delivery_receipt (at);

-- How the links of courses and members answered. Rows go when the link is named nowhere any more.
create table link_check (
  -- SHA-256 of the address, which stands where it is used: nothing to erase here.
  address_hash bytea primary key,
  checked_at timestamptz not null,
  -- The answer's status; null = there was none.
  status integer,
  -- Checks in a row that found nothing there; from three on the member is told.
  times_gone integer not null default 0,
  gone_since timestamptz
);
create index link_check_by_time on link_check (checked_at);
