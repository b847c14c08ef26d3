-- Versions of programmes that the office is working on (decision 0046). Nothing of it counts for anybody before it is released: what is
-- released becomes a row of funding_version.

create table funding_draft (
  id text primary key,
  programme_id text not null,
  -- First day of the version that it began as a copy of.
  based_on date not null,
  -- The whole version, readable by its schema but perhaps unfinished.
  document jsonb not null,
  version integer not null default 1 check (version > 0),
  state text not null default 'draft' check (state in ('draft', 'submitted', 'released', 'discarded')),
  -- Why the rule changes, in the office's words; needed to hand it in.
  reason text,
  created_by text references person on delete set null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  submitted_by text references person on delete set null,
  submitted_at timestamptz,
  -- Why the second person did not release it, until it is handed in again.
  refusal text,
  -- Who released, refused or discarded it.
  decided_by text references person on delete set null,
  decided_at timestamptz,
  check ((state = 'submitted') <= (submitted_at is not null and reason is not null)),
  check ((state in ('released', 'discarded')) <= (decided_at is not null))
);
-- One draft of a programme at a time: two would have to be put together.
create unique index funding_draft_open on funding_draft (programme_id) where state in ('draft', 'submitted');
create index funding_draft_by_creator on funding_draft (created_by);
create index funding_draft_by_submitter on funding_draft (submitted_by);
create index funding_draft_by_decider on funding_draft (decided_by);

-- Each save of an open draft: who wrote it (and therefore does not release it), and what stood there, for who comes with an older one.
create table funding_draft_save (
  draft_id text not null references funding_draft on delete cascade,
  version integer not null,
  document jsonb not null,
  saved_by text references person on delete set null,
  saved_at timestamptz not null,
  primary key (draft_id, version)
);
create index funding_draft_save_by_person on funding_draft_save (saved_by);

-- A changed result of a test person that the office wants so. It counts only for exactly this change.
create table funding_draft_move (
  draft_id text not null references funding_draft on delete cascade,
  persona_id text not null,
  programme_id text not null,
  -- Status and amounts before and after, as the preview showed them.
  move jsonb not null,
  reason text not null,
  confirmed_by text references person on delete set null,
  confirmed_at timestamptz not null,
  primary key (draft_id, persona_id, programme_id)
);
create index funding_draft_move_by_person on funding_draft_move (confirmed_by);

-- What the office did about a correction from the public, in its own words.
alter table funding_correction
  add column outcome text check (outcome in ('adopted', 'not_adopted')),
  add column note text,
  add check (outcome is null or handled_at is not null);
