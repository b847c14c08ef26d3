-- What a member says about itself beyond its address, and when somebody last said that it is right.
alter table member
  -- Counts the changes of the profile, so that two people who change it notice each other.
  add column version integer not null default 1,
  -- Last time that the member (or the office for it) said that its page is right; null = nobody has yet.
  add column confirmed_at timestamptz,
  -- Last change by hand; null = as delivered, or as entered at admission.
  add column edited_at timestamptz,
  add column opening_hours text,
  -- Languages in which people can talk to the member (ISO 639-1); empty = unknown.
  add column languages text[] not null default '{}',
  -- Barrier facts of the house, same form as venue.access: a missing key is unknown.
  add column access jsonb not null default '{}';

-- Places that members enter or complete by hand. A later delivery leaves their barrier facts alone.
alter table venue
  add column version integer not null default 1,
  add column edited_at timestamptz;

-- "Das können wir", "Das suchen wir": what a member offers to others or looks for, until a day.
create table member_notice (
  id text primary key,
  member_id text not null references member on delete cascade,
  kind text not null check (kind in ('offers', 'seeks')),
  title text not null check (title <> ''),
  details text,
  -- A key of the network's topics; null = none fits.
  topic text,
  -- Last day on which it is shown.
  ends_on date not null,
  created_by text references person on delete set null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version integer not null default 1
);
create index member_notice_by_member on member_notice (member_id, ends_on);
create index member_notice_by_creator on member_notice (created_by);

-- People whom a member names on its page. Each has agreed to it; what was agreed to, when, and who noted it is kept.
create table member_contact (
  id text primary key,
  member_id text not null references member on delete cascade,
  name text not null check (name <> ''),
  -- What to ask this person about.
  role text,
  phone text,
  email text,
  -- Version of the sentence that was agreed to.
  consent_text text not null,
  consented_at timestamptz not null,
  -- Who noted the agreement; null = came with the demonstration, or the account is gone.
  consent_noted_by text references person on delete set null,
  -- When the agreement was taken back: then only name and agreement are kept, as proof.
  revoked_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version integer not null default 1,
  check (revoked_at is null or (role is null and phone is null and email is null))
);
create index member_contact_by_member on member_contact (member_id) where revoked_at is null;
create index member_contact_by_noter on member_contact (consent_noted_by);
create index member_contact_by_end on member_contact (revoked_at) where revoked_at is not null;

-- A change of the profile is nothing the search index has to hear of: it knows name, address and publication of a member. All else
-- would draw every offer of the member through the index again.
create or replace function log_member_change() returns trigger language plpgsql as $$
declare
  profile constant text[] := '{version,confirmed_at,edited_at,updated_at,delivered_at,content_hash,source_record_id,summary,description_html,opening_hours,languages,access,topics,employees}';
begin
  insert into catalogue_change (offer_id)
    select o.id from new_rows n
      join old_rows m on m.id = n.id
      join offer o on o.member_id = n.id
    where (to_jsonb(n) - profile) is distinct from (to_jsonb(m) - profile);
  if found then notify catalogue_change; end if;
  return null;
end $$;
drop trigger member_updated on member;
create trigger member_updated after update on member referencing old table as old_rows new table as new_rows
  for each statement execute function log_member_change();
