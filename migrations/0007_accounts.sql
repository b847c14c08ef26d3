-- People who sign in. Nobody needs an account to look for a course: these are the people who act for members and for the network.
create table person (
  id text primary key,
  -- As it was entered; letters go there.
  email text not null,
  -- The same folded: lower case, Unicode NFC. What two accounts may not share.
  email_key text not null unique,
  name text not null check (name <> ''),
  language text not null default 'de',
  created_at timestamptz not null,
  updated_at timestamptz not null,
  last_sign_in_at timestamptz,
  -- Blocked people cannot sign in; what they did stays.
  blocked_at timestamptz,
  version integer not null default 1
);

-- One try to sign in by a code: bound to the browser that began it, whether the address is known or not.
create table sign_in_attempt (
  id text primary key,
  -- SHA-256 of the token in the browser's cookie.
  browser_hash bytea not null unique,
  email_key text not null,
  -- Null = nobody with that address: no mail was sent, and nothing tells.
  person_id text references person on delete cascade,
  -- HMAC of the code with the portal's secret; null for unknown addresses.
  code_hash bytea,
  tries integer not null default 0,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index sign_in_attempt_by_address on sign_in_attempt (email_key, created_at);
create index sign_in_attempt_by_age on sign_in_attempt (expires_at);
create index sign_in_attempt_by_person on sign_in_attempt (person_id);

create table session (
  id text primary key,
  -- SHA-256 of the 256-bit token in the cookie.
  token_hash bytea not null unique,
  person_id text not null references person on delete cascade,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  -- Absolute end; the idle limit is counted from last_seen_at.
  expires_at timestamptz not null,
  -- Last proof of who it is: sign-in or repetition.
  proved_at timestamptz not null,
  second_factor_at timestamptz,
  -- Browser and system in words ("Firefox auf Windows"), for the list of sessions; no address.
  device text not null
);
create index session_by_person on session (person_id);
create index session_by_age on session (expires_at);

-- Second factors: passkeys (which are both factors at once) and one authenticator app (RFC 6238).
create table passkey (
  -- Credential id, base64url.
  id text primary key,
  person_id text not null references person on delete cascade,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null default '{}',
  name text not null,
  created_at timestamptz not null,
  last_used_at timestamptz
);
create index passkey_by_person on passkey (person_id);

create table authenticator_app (
  person_id text primary key references person on delete cascade,
  -- Encrypted with the portal's secret.
  secret bytea not null,
  -- Last time step that was used: a code counts once.
  last_step bigint not null default 0,
  confirmed_at timestamptz,
  created_at timestamptz not null
);

-- Who may act for a member, from when to when.
create table mandate (
  id text primary key,
  person_id text not null references person on delete cascade,
  member_id text not null references member on delete cascade,
  role text not null check (role in ('owner', 'editor', 'viewer', 'adviser', 'voting_delegate')),
  from_on date not null,
  -- Last day; null = open.
  to_on date,
  created_by text references person on delete set null,
  created_at timestamptz not null,
  -- Counts the changes, so that two people who change the same mandate notice each other.
  version integer not null default 1,
  check (to_on is null or to_on >= from_on)
);
create index mandate_by_person on mandate (person_id);
create index mandate_by_member on mandate (member_id);
create index mandate_by_creator on mandate (created_by);

-- Who may act for the network itself.
create table office_role (
  id text primary key,
  person_id text not null references person on delete cascade,
  role text not null check (role in ('office', 'spokesperson', 'steering_group', 'data_protection', 'auditor')),
  from_on date not null,
  to_on date,
  created_by text references person on delete set null,
  created_at timestamptz not null,
  check (to_on is null or to_on >= from_on)
);
create index office_role_by_person on office_role (person_id);
create index office_role_by_creator on office_role (created_by);

-- A letter that lets somebody take a mandate or an office role.
create table invitation (
  id text primary key,
  -- SHA-256 of the token in the letter.
  token_hash bytea not null unique,
  email text not null,
  email_key text not null,
  member_id text references member on delete cascade,
  member_role text check (member_role in ('owner', 'editor', 'viewer', 'adviser', 'voting_delegate')),
  office_role text check (office_role in ('office', 'spokesperson', 'steering_group', 'data_protection', 'auditor')),
  created_by text references person on delete set null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  -- What the invited person entered before signing in: the name, and which privacy text was agreed to when.
  name text,
  privacy_text text,
  answered_at timestamptz,
  accepted_by text references person on delete set null,
  accepted_at timestamptz,
  revoked_at timestamptz,
  check ((member_id is null) = (member_role is null) and (member_id is null) <> (office_role is null)),
  check ((accepted_at is null) or (revoked_at is null)),
  check ((answered_at is null) = (privacy_text is null) and (answered_at is null) = (name is null))
);
create index invitation_by_member on invitation (member_id);
create index invitation_by_creator on invitation (created_by);
create index invitation_by_acceptor on invitation (accepted_by);
create index invitation_by_age on invitation (expires_at);
create index invitation_by_address on invitation (email_key);

-- A new address that a person wants to have, until a code that was sent there proves it. One at a time.
create table address_change (
  person_id text primary key references person on delete cascade,
  -- Also part of what the code's HMAC covers: a code of an earlier try fits no later one.
  id text not null,
  email text not null,
  email_key text not null,
  -- Null = the address belongs to another account: no letter was sent, and nothing tells.
  code_hash bytea,
  tries integer not null default 0,
  created_at timestamptz not null,
  expires_at timestamptz not null
);
create index address_change_by_age on address_change (expires_at);

-- Who did what to whom: acts of the office, access to personal data, changes of rights. Never holds the data themselves.
create table audit_entry (
  seq bigint generated always as identity primary key,
  at timestamptz not null,
  -- Null = the system, or somebody whose account was erased.
  actor_id text references person on delete set null,
  action text not null,
  -- What it was done to: 'person', 'member', 'offer', 'session' …, and its id.
  subject_kind text not null,
  subject_id text not null,
  member_id text references member on delete set null,
  -- Plain facts without personal data: a role, a field's name, a reason from a closed list.
  details jsonb not null default '{}'
);
create index audit_entry_by_time on audit_entry (at);
create index audit_entry_by_actor on audit_entry (actor_id);
create index audit_entry_by_member on audit_entry (member_id);

-- Letters: who got which kind when, and whether it went out. The text lies here only until it is sent.
create table letter (
  id text primary key,
  kind text not null,
  email text not null,
  person_id text references person on delete cascade,
  member_id text references member on delete set null,
  language text not null,
  -- {subject, text, …}; null once it is sent or given up.
  content jsonb,
  state text not null check (state in ('waiting', 'sent', 'failed')),
  tries integer not null default 0,
  -- Answer of the mail server in plain words; no address, no text.
  problem text,
  created_at timestamptz not null,
  finished_at timestamptz,
  check ((content is null) = (finished_at is not null))
);
create index letter_by_age on letter (created_at);
create index letter_by_person on letter (person_id);
create index letter_by_member on letter (member_id);
