-- Files that members upload (proofs of seals, logos). They lie in the database: one backup, one erasure, no orphans.
create table stored_file (
  id text primary key,
  member_id text not null references member on delete cascade,
  media_type text not null check (media_type in ('application/pdf', 'image/png', 'image/jpeg')),
  bytes integer not null check (bytes > 0 and bytes <= 5242880),
  -- SHA-256 of the content, hexadecimal.
  sha256 text not null,
  -- Cleaned; what the file is called when somebody downloads it.
  name text not null check (name <> ''),
  content bytea not null,
  created_by text references person on delete set null,
  created_at timestamptz not null
);
create index stored_file_by_member on stored_file (member_id);
create index stored_file_by_creator on stored_file (created_by);
-- The content is packed already.
alter table stored_file alter column content set storage external;

-- Kinds of seals as the network's seals.yaml lists them; synced at start.
create table seal_kind (
  key text not null,
  -- Who holds it: a provider, or a single measure (an offer). AZAV knows both, and one is nothing without the other.
  holder text not null check (holder in ('provider', 'measure')),
  position integer not null,
  -- {"de": …, "en": …}: its name, a short name for badges, one plain sentence.
  labels jsonb not null,
  short_labels jsonb not null,
  sentences jsonb not null,
  issuer text not null,
  url text not null,
  primary key (key, holder)
);

-- Which seals a way of funding needs (seals.yaml, fundingNeeds); synced at start.
create table funding_need (
  -- A key of the closed list "funding".
  funding text not null,
  kind text not null,
  holder text not null check (holder in ('provider', 'measure')),
  primary key (funding, kind, holder)
);

-- A period for which a member (or one of its offers) has a seal: as the member states it, and what the office found.
create table seal (
  id text primary key,
  member_id text not null references member on delete cascade,
  -- The offer that was certified; null = the provider itself.
  offer_id text references offer on delete cascade,
  -- A key of seal_kind.
  kind text not null,
  number text,
  -- What the seal covers, in the words of the certificate.
  scope text,
  issuer text not null check (issuer <> ''),
  valid_from date not null,
  -- Last day; null = without end.
  valid_until date,
  proof_file_id text references stored_file,
  state text not null check (state in ('waiting', 'confirmed', 'refused')),
  -- Where the period stands, as the daily care saw it: for the search index, which knows no day. Pages decide by the dates.
  standing text not null default 'none' check (standing in ('none', 'coming', 'counts', 'over')),
  -- The confirmed period that this one corrects; it counts until this one is confirmed.
  corrects text references seal on delete set null,
  submitted_by text references person on delete set null,
  submitted_at timestamptz not null,
  checked_by text references person on delete set null,
  checked_at timestamptz,
  -- What the letter about a refusal says.
  reason text,
  -- First time that the office confirmed it; stays when it is refused or removed later.
  confirmed_at timestamptz,
  removed_at timestamptz,
  version integer not null default 1,
  check (valid_until is null or valid_until >= valid_from),
  check (state <> 'confirmed' or confirmed_at is not null),
  check (state <> 'refused' or reason is not null),
  check ((confirmed_at is null) = (standing = 'none'))
);
create index seal_by_member on seal (member_id, kind);
create index seal_by_offer on seal (offer_id);
create index seal_by_proof on seal (proof_file_id);
create index seal_by_correction on seal (corrects);
create index seal_by_sender on seal (submitted_by);
create index seal_by_checker on seal (checked_by);
create index seal_by_end on seal (valid_until) where state = 'confirmed' and removed_at is null;
-- The same twice is one: somebody pressed the button twice.
create unique index seal_waiting on seal (member_id, offer_id, kind, number, valid_from, valid_until) nulls not distinct
  where state = 'waiting' and removed_at is null;

-- Letters before the end of a seal: each goes out once, whatever happens in between.
create table seal_reminder (
  seal_id text not null references seal on delete cascade,
  days_before integer not null check (days_before > 0),
  sent_at timestamptz not null,
  primary key (seal_id, days_before)
);

-- Cards, pages and the search index show what confirmed seals say.
create function log_seal_change() returns trigger language plpgsql as $$
begin
  insert into catalogue_change (offer_id)
    select distinct o.id from changed_rows s
      join offer o on o.member_id = s.member_id and (s.offer_id is null or s.offer_id = o.id)
    where s.confirmed_at is not null;
  if found then notify catalogue_change; end if;
  return null;
end $$;
create trigger seal_inserted after insert on seal referencing new table as changed_rows
  for each statement execute function log_seal_change();
create trigger seal_updated after update on seal referencing new table as changed_rows
  for each statement execute function log_seal_change();
create trigger seal_deleted after delete on seal referencing old table as changed_rows
  for each statement execute function log_seal_change();
