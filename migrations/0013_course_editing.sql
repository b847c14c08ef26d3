-- Courses that people edit. The working copy is one document (decision 0027); what is online stays in offer, course, course_run.
alter table member
  -- Whether the office lets this member's courses go online without looking at them first.
  add column trusted boolean not null default false;

alter table offer
  -- First edit by hand; from then on deliveries leave the offer alone and say so.
  add column edited_at timestamptz;
create index offer_edited_by_source on offer (source_id) where edited_at is not null;

alter table course_run
  -- Why it was cancelled; must be there where it had been promised to take place.
  add column cancel_reason text;

-- Changes that are not online. No row: the course is as it is online.
create table course_draft (
  offer_id text primary key references offer on delete cascade,
  -- The whole course as people edit it (`CourseDocument`).
  content jsonb not null,
  -- The same number as the newest row of course_version.
  version integer not null check (version > 0),
  state text not null default 'draft' check (state in ('draft', 'waiting', 'returned')),
  updated_by text references person on delete set null,
  updated_at timestamptz not null,
  submitted_by text references person on delete set null,
  -- When it was handed to the office.
  submitted_at timestamptz,
  decided_by text references person on delete set null,
  decided_at timestamptz,
  -- Why the office gave it back.
  reason text,
  check (state <> 'waiting' or submitted_at is not null)
);
create index course_draft_waiting on course_draft (submitted_at) where state = 'waiting';
create index course_draft_by_updater on course_draft (updated_by);
create index course_draft_by_submitter on course_draft (submitted_by);
create index course_draft_by_decider on course_draft (decided_by);

-- The history: every state that a course had in its people's hands.
create table course_version (
  offer_id text not null references offer on delete cascade,
  -- 0 = as it was before anybody edited it by hand.
  version integer not null check (version >= 0),
  content jsonb not null,
  kind text not null check (kind in ('created', 'saved', 'live', 'published', 'restored', 'withdrawn', 'returned')),
  actor_id text references person on delete set null,
  -- Why it was withdrawn or given back.
  reason text,
  at timestamptz not null,
  primary key (offer_id, version)
);
create index course_version_by_actor on course_version (actor_id);

-- A form that was sent twice (double click, lost answer) counts once.
create table form_receipt (
  id text primary key,
  person_id text not null references person on delete cascade,
  offer_id text not null references offer on delete cascade,
  -- The version that the form became.
  version integer not null,
  at timestamptz not null
);
create index form_receipt_by_person on form_receipt (person_id);
create index form_receipt_by_offer on form_receipt (offer_id);
create index form_receipt_by_age on form_receipt (at);
