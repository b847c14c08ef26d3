-- Somebody has asked to take over a member page and has not yet pressed the button behind the link in the letter: until then the
-- office sees nothing of it.
create table takeover_confirmation (
  id text primary key,
  -- SHA-256 of the token in the letter.
  token_hash bytea not null unique,
  member_id text not null references member on delete cascade,
  name text not null check (name <> ''),
  email text not null,
  email_key text not null,
  proof text not null check (proof <> ''),
  created_at timestamptz not null,
  expires_at timestamptz not null
);
create index takeover_confirmation_by_member on takeover_confirmation (member_id, created_at);
create index takeover_confirmation_by_age on takeover_confirmation (expires_at);
