-- Somebody asks for an organisation to be admitted to the network. The office sees the application once the link of a letter has
-- proved the address of its contact.
create table membership_application (
  id text primary key,
  kind text not null check (kind in ('provider', 'company', 'public_body', 'advice_service', 'supporter')),
  -- The organisation.
  name text not null check (name <> ''),
  street text,
  postal_code text,
  place text not null,
  website text,
  topics text[] not null default '{}',
  can_offer text,
  looks_for text,
  -- The criteria as they were put, with the answers: [{"key", "text", "answer"}]; the answer is true (agreed) or words.
  criteria jsonb not null,
  -- The person to ask, who becomes the first owner.
  contact_name text not null check (contact_name <> ''),
  contact_email text not null,
  contact_email_key text not null,
  contact_phone text,
  language text not null,
  -- Version of the privacy text that was agreed to.
  privacy_text text not null,
  -- SHA-256 of the token in the letter.
  token_hash bytea not null unique,
  created_at timestamptz not null,
  -- Until when the link confirms; what is not confirmed by then is deleted.
  expires_at timestamptz not null,
  confirmed_at timestamptz,
  decided_at timestamptz,
  decided_by text references person on delete set null,
  decision text check (decision in ('admitted', 'declined')),
  -- What the letter about the decision says; empty where nothing had to be explained.
  reason text,
  -- Whom the admission made, or an existing page that it was joined with.
  member_id text references member on delete set null,
  -- Counts decisions: the second of two people who decide at the same time is told so.
  version integer not null default 1,
  check ((decided_at is null) = (decision is null)),
  check (decided_at is null or confirmed_at is not null)
);
create index membership_application_by_state on membership_application (decided_at, confirmed_at);
create index membership_application_by_decider on membership_application (decided_by);
create index membership_application_by_member on membership_application (member_id);
create index membership_application_by_address on membership_application (contact_email_key);

-- Terms of a membership: from when to when a member has which fee class and whether it votes. A change closes the term and begins the
-- next; the end of the last one is the end of the membership.
create table membership (
  id text primary key,
  member_id text not null references member on delete cascade,
  from_on date not null,
  -- Last day; null = open. A term that ended on its first day has no day at all.
  to_on date,
  -- Key of a fee class of the network's settings.
  fee_class text not null,
  voting_right boolean not null,
  created_by text references person on delete set null,
  created_at timestamptz not null,
  -- Who said when that the membership ends with this term; null = it is open or another term follows.
  ended_by text references person on delete set null,
  ended_at timestamptz,
  version integer not null default 1,
  check (to_on is null or to_on >= from_on - 1),
  check (ended_at is null or to_on is not null),
  unique (member_id, from_on)
);
create unique index membership_open on membership (member_id) where to_on is null;
create index membership_by_end on membership (to_on);
create index membership_by_creator on membership (created_by);
create index membership_by_ender on membership (ended_by);
