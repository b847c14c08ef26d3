-- Offers that look like one course delivered twice, or given in several forms (decision 0038). The portal suggests, people decide.

-- What the portal has read of an offer to find others like it. Holds no words, only check values.
create table twin_look (
  offer_id text primary key references offer on delete cascade,
  -- The rule it was read by: with another one it is read anew.
  rule integer not null,
  -- The newest change of the offer and its runs that was read.
  seen_at timestamptz not null,
  -- 32 check values of the description, by which two texts are compared; empty = too short.
  sketch integer[] not null,
  -- Whether others like it have been looked for since.
  is_matched boolean not null default false
);
create index twin_look_unmatched on twin_look (offer_id) where not is_matched;

-- Check values that two offers must have in common to be compared at all.
create table twin_key (
  key integer not null,
  offer_id text not null references twin_look on delete cascade,
  primary key (key, offer_id)
);
create index twin_key_by_offer on twin_key (offer_id);

create table twin_pair (
  id text primary key,
  offer_id text not null references offer on delete cascade,
  other_offer_id text not null references offer on delete cascade,
  kind text not null check (kind in ('duplicate', 'variant')),
  reasons text[] not null,
  -- The greater, the surer; only orders what people are asked about.
  strength smallint not null check (strength between 1 and 100),
  state text not null default 'suggested' check (state in ('suggested', 'confirmed', 'refused')),
  -- Of a confirmed duplicate within one member: the offer that stays, whose page the address of the other leads to.
  kept_offer_id text references offer on delete set null,
  -- Check values of the titles that were compared: a refused pair comes again only when both are other ones.
  title_key integer not null,
  other_title_key integer not null,
  version integer not null default 1 check (version > 0),
  found_at timestamptz not null,
  decided_by text references person on delete set null,
  decided_at timestamptz,
  unique (offer_id, other_offer_id),
  check (offer_id < other_offer_id),
  check ((state = 'suggested') = (decided_at is null))
);
create index twin_pair_by_other on twin_pair (other_offer_id);
create index twin_pair_by_kept on twin_pair (kept_offer_id) where kept_offer_id is not null;
create index twin_pair_by_decider on twin_pair (decided_by);

-- A pair of two members is confirmed when somebody of each has agreed, or the office after asking both.
create table twin_consent (
  pair_id text not null references twin_pair on delete cascade,
  member_id text not null references member on delete cascade,
  person_id text references person on delete set null,
  given_at timestamptz not null,
  primary key (pair_id, member_id)
);
create index twin_consent_by_member on twin_consent (member_id);
create index twin_consent_by_person on twin_consent (person_id);

-- The pages of both offers name each other from now on, or no more.
create function log_twin_change() returns trigger language plpgsql as $$
begin
  insert into catalogue_change (offer_id)
    select unnest(array[coalesce(new.offer_id, old.offer_id), coalesce(new.other_offer_id, old.other_offer_id)]);
  notify catalogue_change;
  return null;
end $$;
create trigger twin_pair_decided after update on twin_pair for each row
  when ((old.state = 'confirmed') is distinct from (new.state = 'confirmed')
    or old.kept_offer_id is distinct from new.kept_offer_id)
  execute function log_twin_change();
