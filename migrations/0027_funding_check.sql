-- The check of funding runs in the browser (decision 0043). Of it the portal knows only how often it was finished on which day, and what
-- people write on purpose to correct a programme.

create table funding_check_count (
  -- Europe/Berlin.
  day date primary key,
  finished integer not null check (finished > 0)
);

-- Words of somebody who says that a programme is described wrong. Nobody is asked who they are.
create table funding_correction (
  id bigint generated always as identity primary key,
  programme_id text not null,
  words text not null check (length(words) between 1 and 2000),
  created_at timestamptz not null,
  version integer not null default 1 check (version > 0),
  handled_at timestamptz,
  handled_by text references person on delete set null,
  check (handled_by is null or handled_at is not null)
);
create index funding_correction_open on funding_correction (created_at) where handled_at is null;
create index funding_correction_by_handler on funding_correction (handled_by);
