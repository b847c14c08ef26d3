-- What the office says of funding: it lies over the rule files of the deployment (decision 0042).

-- A released version of a programme. Nothing is overwritten: corrected texts are a further edition, another meaning is a version of its own.
create table funding_version (
  programme_id text not null,
  valid_from date not null,
  -- Counts from 1; the highest counts.
  edition integer not null check (edition > 0),
  -- The whole version, as in a rule file.
  document jsonb not null,
  author_id text references person on delete set null,
  released_by text references person on delete set null,
  released_at timestamptz not null,
  reason text not null check (reason <> ''),
  primary key (programme_id, valid_from, edition)
);
create index funding_version_by_author on funding_version (author_id);
create index funding_version_by_releaser on funding_version (released_by);

-- Somebody has looked at the sources of a version, and it is still right.
create table funding_check (
  programme_id text not null,
  valid_from date not null,
  checked_on date not null,
  checked_by text references person on delete set null,
  noted_at timestamptz not null,
  primary key (programme_id, valid_from, checked_on)
);
create index funding_check_by_checker on funding_check (checked_by);

-- Whether a programme has funds, as the office knows. Counts for 30 days after it was confirmed.
create table funding_light (
  programme_id text primary key,
  state text not null check (state in ('open', 'used_up')),
  confirmed_on date not null,
  confirmed_by text references person on delete set null,
  confirmed_at timestamptz not null
);
create index funding_light_by_confirmer on funding_light (confirmed_by);

-- What comes out for a test persona on purpose since a rule has changed, instead of what its file expects. The newest counts.
create table funding_expectation (
  id bigint generated always as identity primary key,
  persona_id text not null,
  programme_id text not null,
  status text not null check (status in ('applicable', 'needs_advice', 'unknown', 'not_applicable')),
  -- Name of a figure → number or null, as in the file.
  amounts jsonb not null default '{}',
  reason text not null check (reason <> ''),
  changed_by text references person on delete set null,
  changed_at timestamptz not null
);
create index funding_expectation_by_persona on funding_expectation (persona_id, programme_id, id);
create index funding_expectation_by_changer on funding_expectation (changed_by);

-- One row. Its number grows with every change of what counts, so that processes hear of it by a small read. Its lock lets changes follow
-- each other: a number that was seen is never followed by an older change.
create table funding_revision (
  is_only boolean primary key default true check (is_only),
  revision bigint not null default 0
);
insert into funding_revision default values;

create function raise_funding_revision() returns trigger language plpgsql as $$
begin
  update funding_revision set revision = revision + 1;
  return null;
end $$;
create trigger funding_version_changed after insert or update or delete on funding_version
  for each statement execute function raise_funding_revision();
create trigger funding_check_changed after insert or update or delete on funding_check
  for each statement execute function raise_funding_revision();
create trigger funding_light_changed after insert or update or delete on funding_light
  for each statement execute function raise_funding_revision();
