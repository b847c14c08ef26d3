-- Searches without a hit, counted without persons: which courses do people look for that nobody offers? People also type names into
-- search boxes, so before a search has been asked five times in a month only a keyed digest of it is here, and the key goes with the
-- month: what was asked less often can then not even be guessed and checked.

create table missed_search_month (
  -- First day of the month (Europe/Berlin).
  month date primary key check (extract(day from month) = 1),
  -- 244 random bits; null as soon as the month is over.
  secret bytea default sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())),
  -- At most so many different new searches an hour: the hour and how many it has had.
  hour timestamptz,
  hour_new integer not null default 0,
  -- Searches that were not counted because there were too many.
  uncounted bigint not null default 0
);

create table missed_search (
  month date not null references missed_search_month on delete cascade,
  -- HMAC-SHA-256 of what was looked for with the month's secret.
  digest bytea not null,
  searches integer not null check (searches > 0),
  -- What was looked for: folded words in alphabetical order, filters as `name=value`, and the municipality that the search was
  -- around, where this row counts only searches there.
  words text,
  filters text[],
  -- Whether the searches had a place at all.
  is_local boolean,
  municipality text,
  primary key (month, digest),
  check (searches >= 5 or (words is null and filters is null and is_local is null and municipality is null)),
  check ((words is null) = (filters is null) and (words is null) = (is_local is null)),
  check (municipality is null or is_local)
);
create index missed_search_said on missed_search (month) where words is not null;
