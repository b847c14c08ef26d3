-- Which version of which text somebody agreed to and when, for as long as the account exists (Art. 7 (1) GDPR). People whom members name
-- on their pages have theirs in member_contact, applications and invitations in their own rows.
create table consent (
  id text primary key,
  person_id text not null references person on delete cascade,
  kind text not null check (kind in ('privacy_text')),
  text_version text not null check (text_version <> ''),
  given_at timestamptz not null,
  withdrawn_at timestamptz,
  unique (person_id, kind, text_version),
  check (withdrawn_at is null or withdrawn_at >= given_at)
);
