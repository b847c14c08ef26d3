-- What people asked the contact point, as answers for everybody (decision 0054). Nothing here leads back to an enquiry or a sender.

create table answer (
  id text primary key,
  -- Part of its address for ever: a new wording keeps it.
  slug text not null unique,
  -- The member that stands for it; null = the contact point of the network.
  owner_member_id text references member on delete set null,
  -- Question, answer, other wordings, services, links; see AnswerDocument.
  document jsonb not null,
  state text not null default 'published' check (state in ('published', 'withdrawn')),
  -- Whether it began as an enquiry.
  from_enquiry boolean not null default false,
  -- When somebody last made sure that it is right, and the last day on which it is shown (Europe/Berlin).
  checked_on date not null,
  expires_on date not null,
  -- For which last day the owner has been reminded: once each.
  reminded_for date,
  written_by text references person on delete set null,
  -- Never who wrote it: four eyes.
  reviewed_by text references person on delete set null,
  published_at timestamptz not null,
  check (expires_on >= checked_on),
  check (written_by is null or reviewed_by is null or written_by <> reviewed_by)
);
create index answer_by_owner on answer (owner_member_id);
create index answer_by_writer on answer (written_by);
create index answer_by_reviewer on answer (reviewed_by);

-- What is being written: a new answer, or new words for one that stays as it is until these are released.
create table answer_draft (
  id text primary key,
  answer_id text references answer on delete cascade,
  owner_member_id text references member on delete cascade,
  document jsonb not null,
  from_enquiry boolean not null default false,
  state text not null default 'draft' check (state in ('draft', 'submitted')),
  version integer not null default 1 check (version > 0),
  -- Who saved it last.
  written_by text references person on delete set null,
  -- Why it came back, in the words of who read it, until it is handed in again.
  refusal text,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  submitted_at timestamptz,
  check ((state = 'submitted') <= (submitted_at is not null))
);
-- One at a time for an answer: two would have to be put together.
create unique index answer_draft_of_answer on answer_draft (answer_id);
create index answer_draft_by_owner on answer_draft (owner_member_id);
create index answer_draft_by_writer on answer_draft (written_by);

-- Everybody who has written in a draft: none of them releases it.
create table answer_draft_writer (
  draft_id text not null references answer_draft on delete cascade,
  person_id text not null references person on delete cascade,
  saved_at timestamptz not null,
  primary key (draft_id, person_id)
);
create index answer_draft_writer_by_person on answer_draft_writer (person_id);

-- How often people said on a page whether it helped.
create table answer_vote (
  answer_id text not null references answer on delete cascade,
  -- First day of the month.
  month date not null,
  vote text not null check (vote in ('helped', 'wrong')),
  count integer not null check (count > 0),
  primary key (answer_id, month, vote)
);

-- A number that says that answers have changed: what every process looks at.
create table answer_revision (
  only_row boolean primary key default true check (only_row),
  revision bigint not null
);
insert into answer_revision (revision) values (1);

create function note_answer_change() returns trigger language plpgsql as $$
begin
  update answer_revision set revision = revision + 1;
  return null;
end
$$;
create trigger answer_changed
  after insert or delete or update of slug, owner_member_id, document, state, checked_on, expires_on on answer
  for each statement execute function note_answer_change();
