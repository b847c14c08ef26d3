-- Where answers to letters go: each need has an address of its own, made of a token that only its letters know.
create table reply_address (
  -- SHA-256 of the token in the address.
  token_hash bytea primary key,
  need_id text not null unique references enquiry_need on delete cascade,
  created_at timestamptz not null
);

-- Mail that came in, stored before anybody reads it, so that none is lost. Its text goes as soon as it is placed.
create table incoming_mail (
  id text primary key,
  -- Check value (HMAC) of the Message-ID, or of the whole mail where it has none: the same mail twice is one.
  message_key bytea not null unique,
  received_at timestamptz not null,
  channel text not null check (channel in ('program', 'command')),
  bytes integer not null check (bytes >= 0),
  -- Encrypted: the mail as it came. Null = placed or deleted.
  sealed bytea,
  -- Check value of the sender's address; null = none, or nobody has read the mail yet.
  email_mac bytea,
  -- received: nobody has read it yet. waiting: a person of the office has to look. automatic: an answer of a program, or a mail of ours.
  state text not null check (state in ('received', 'reply', 'new', 'automatic', 'waiting', 'discarded')),
  -- Why a person has to look, or what kind of automatic mail it is; a word of the closed list of the program.
  reason text,
  tries integer not null default 0,
  enquiry_id text references enquiry on delete set null,
  need_id text references enquiry_need on delete set null,
  decided_by text references person on delete set null,
  decided_at timestamptz
);
create index incoming_mail_by_state on incoming_mail (state, received_at);
create index incoming_mail_by_email on incoming_mail (email_mac, received_at);
create index incoming_mail_by_enquiry on incoming_mail (enquiry_id);
create index incoming_mail_by_need on incoming_mail (need_id);
create index incoming_mail_by_decider on incoming_mail (decided_by);

-- Whether it helped. Nothing here leads to the enquiry: the key is made with the portal's secret.
create table feedback_vote (
  token_hash bytea primary key,
  -- '' = no service in particular.
  service_key text not null,
  opened_at timestamptz not null,
  picture text check (picture in ('good', 'middling', 'bad')),
  voted_at timestamptz,
  -- When the vote became a number; from then on it cannot be changed and nobody knows it.
  counted_at timestamptz,
  -- Encrypted: what somebody added in own words, until the office has read it.
  words bytea,
  words_at timestamptz,
  check ((picture is null) = (voted_at is null)),
  check (counted_at is null or picture is null),
  check ((words is null) = (words_at is null))
);
create index feedback_vote_by_opening on feedback_vote (opened_at);
create index feedback_vote_by_vote on feedback_vote (voted_at) where voted_at is not null;
create index feedback_vote_with_words on feedback_vote (words_at) where words is not null;

-- Votes that cannot be changed any more: only numbers.
create table feedback_count (
  -- 2026-11
  month text not null check (month ~ '^\d{4}-\d{2}$'),
  service_key text not null,
  picture text not null check (picture in ('good', 'middling', 'bad')),
  count integer not null check (count >= 0),
  primary key (month, service_key, picture)
);
