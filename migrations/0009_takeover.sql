-- Somebody says: this member page, which an import or the office made, is ours. The office decides.
create table takeover_request (
  id text primary key,
  member_id text not null references member on delete cascade,
  -- As it was entered; letters go there.
  name text not null check (name <> ''),
  email text not null,
  email_key text not null,
  -- How the office can see that it is true, in the person's own words.
  proof text not null check (proof <> ''),
  created_at timestamptz not null,
  decided_at timestamptz,
  decided_by text references person on delete set null,
  decision text check (decision in ('accepted', 'declined')),
  check ((decided_at is null) = (decision is null))
);
-- Asking twice is one request until it is decided.
create unique index takeover_request_open on takeover_request (member_id, email_key) where decided_at is null;
create index takeover_request_by_member on takeover_request (member_id);
create index takeover_request_by_decider on takeover_request (decided_by);
create index takeover_request_by_age on takeover_request (created_at);
