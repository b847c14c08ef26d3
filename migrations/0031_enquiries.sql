-- What people ask the contact point. One enquiry may ask several things (needs); each has somebody who answers for it and a clock.
create table enquiry (
  id text primary key,
  -- Readable, for the telephone: K-7M4QX.
  number text not null unique,
  -- SHA-256 of the token by which the sender sees how it stands.
  token_hash bytea not null unique,
  -- Made with the form: the same form sent twice is one enquiry.
  form_key text not null unique check (length(form_key) >= 8),
  channel text not null check (channel in ('form', 'callback', 'course', 'email', 'phone', 'visit')),
  answer_way text not null check (answer_way in ('email', 'phone', 'visit')),
  -- Language in which the sender would like to talk, ISO 639-1; and that of the page and the letters.
  language text not null,
  page_language text not null,
  -- Pictures that were chosen, keys of the closed list of topics.
  topics text[] not null default '{}',
  postal_code text,
  audience text,
  offer_id text references offer on delete set null,
  -- Whom the sender asked for, before anything was handed over; null = whoever knows.
  asked_member_id text references member on delete set null,
  reason_chips text[] not null default '{}',
  -- Encrypted: name, e-mail, phone, message. Null after the deletion.
  sealed bytea,
  -- Check values (HMAC) by which the enquiries of an address or a number are found again.
  email_mac bytea,
  phone_mac bytea,
  -- Looks like an advertisement: the office looks first, nobody else gets it and no letter goes out.
  held_at timestamptz,
  -- Why, keys of a closed list.
  held_reasons text[] not null default '{}',
  created_at timestamptz not null,
  -- When the last need was closed; null = open.
  closed_at timestamptz,
  erased_at timestamptz,
  check ((sealed is null) = (erased_at is not null)),
  check (erased_at is null or (email_mac is null and phone_mac is null))
);
create index enquiry_by_email on enquiry (email_mac);
create index enquiry_by_phone on enquiry (phone_mac);
create index enquiry_by_offer on enquiry (offer_id);
create index enquiry_by_asked_member on enquiry (asked_member_id);
create index enquiry_by_end on enquiry (closed_at) where erased_at is null;
create index enquiry_held on enquiry (held_at) where held_at is not null;

create table enquiry_need (
  id text primary key,
  enquiry_id text not null references enquiry on delete cascade,
  position integer not null,
  -- A key of the closed list of topics.
  topic text not null,
  -- Encrypted: the sentences that ask for this, where an enquiry asks several things. Null = the whole enquiry, or deleted.
  sealed bytea,
  -- A key of the network's advice services; null = a provider as such, or the office.
  service_key text,
  -- Who answers for it; null = the office.
  member_id text references member on delete set null,
  state text not null check (state in ('new', 'taken', 'done', 'done_no_help', 'unreachable', 'not_ours')),
  -- Named contact; null = nobody in particular, the office sees to it.
  person_id text references person on delete set null,
  -- Since when it waits for an answer; the clock runs from here.
  waits_from timestamptz not null,
  remind_at timestamptz not null,
  due_at timestamptz not null,
  escalate_at timestamptz not null,
  reminded_at timestamptz,
  red_at timestamptz,
  escalated_at timestamptz,
  taken_at timestamptz,
  -- First answer (letter, call, talk) since `waits_from`: ends the clock.
  answered_at timestamptz,
  closed_at timestamptz,
  version integer not null default 1,
  unique (enquiry_id, position),
  check ((state in ('new', 'taken')) = (closed_at is null))
);
create index enquiry_need_by_member on enquiry_need (member_id, state);
create index enquiry_need_by_person on enquiry_need (person_id);
create index enquiry_need_by_end on enquiry_need (closed_at);
create index enquiry_need_clock on enquiry_need (due_at) where closed_at is null and answered_at is null;

-- What happened with a need, in order. Stays as long as the need; words go with the sender's data.
create table enquiry_event (
  id text primary key,
  -- The order in which things happened.
  seq bigint generated always as identity,
  enquiry_id text not null references enquiry on delete cascade,
  need_id text not null references enquiry_need on delete cascade,
  kind text not null check (kind in
    ('received', 'taken', 'handed_over', 'answered', 'called', 'tried', 'noted', 'message', 'reminded', 'red', 'escalated', 'closed', 'reopened')),
  at timestamptz not null,
  person_id text references person on delete set null,
  from_member_id text references member on delete set null,
  to_member_id text references member on delete set null,
  service_key text,
  -- The state that a closing led to.
  state text,
  -- Encrypted: internal words.
  sealed bytea
);
create index enquiry_event_by_enquiry on enquiry_event (enquiry_id);
create index enquiry_event_by_need on enquiry_event (need_id, seq);
create index enquiry_event_by_person on enquiry_event (person_id);
create index enquiry_event_by_from on enquiry_event (from_member_id);
create index enquiry_event_by_to on enquiry_event (to_member_id);

-- What was written to the sender and by them.
create table enquiry_message (
  id text primary key,
  enquiry_id text not null references enquiry on delete cascade,
  need_id text references enquiry_need on delete cascade,
  direction text not null check (direction in ('in', 'out')),
  person_id text references person on delete set null,
  at timestamptz not null,
  -- Encrypted: subject, text.
  sealed bytea,
  -- The same mail twice is one message; null = written here.
  source_key text unique
);
create index enquiry_message_by_enquiry on enquiry_message (enquiry_id, at);
create index enquiry_message_by_need on enquiry_message (need_id);
create index enquiry_message_by_person on enquiry_message (person_id);

-- Who answers for a member: for one service or (null) for all.
create table enquiry_duty (
  id text primary key,
  member_id text not null references member on delete cascade,
  service_key text,
  person_id text not null references person on delete cascade,
  -- Share of the load: 2 gets twice as much as 1, 0 nothing new.
  weight integer not null default 1 check (weight between 0 and 5),
  -- Away on these days, both included.
  absent_from date,
  absent_to date,
  unique nulls not distinct (member_id, service_key, person_id)
);
create index enquiry_duty_by_person on enquiry_duty (person_id);

-- Counts that stay when enquiries go.
create table enquiry_count (
  -- 2026-11
  month text not null check (month ~ '^\d{4}-\d{2}$'),
  -- '' = none.
  service_key text not null,
  topic text not null,
  channel text not null,
  language text not null,
  -- received, in_time, late, escalated, and the states that end a need.
  kind text not null,
  count integer not null check (count >= 0),
  primary key (month, service_key, topic, channel, language, kind)
);
