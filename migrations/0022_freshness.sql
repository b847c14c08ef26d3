-- Courses that nobody confirms lose their place step by step (decision 36), and a letter asks in time whether they are still right.
alter table offer
  -- What visitors see of it: 'grey' tells them to ask, 'hidden' is found nowhere. The daily care notes it, confirming takes it back.
  add column freshness text not null default 'fresh' check (freshness in ('fresh', 'grey', 'hidden'));

-- Whoever confirms – a person, a delivery, a letter – makes it fresh at once. Then the log of changes hears of it too (migration 0004
-- leaves out only updates that move confirmed_at and nothing else).
create function freshen_offer() returns trigger language plpgsql as $$
begin
  new.freshness := 'fresh';
  return new;
end $$;
create trigger offer_confirmed before update of confirmed_at on offer for each row
  when (old.freshness <> 'fresh' and new.confirmed_at > old.confirmed_at) execute function freshen_offer();

-- A letter that asks the people of a member to confirm courses. Its link needs no sign-in; all who got it have the same.
create table confirmation_letter (
  id text primary key,
  member_id text not null references member on delete cascade,
  written_at timestamptz not null,
  expires_at timestamptz not null,
  -- SHA-256 of the token in the link.
  token_hash bytea not null unique,
  -- When somebody confirmed with it: then it is used up.
  used_at timestamptz
);
create index confirmation_letter_by_member on confirmation_letter (member_id, written_at);

-- The courses that a letter asks about, as they were then.
create table confirmation_letter_offer (
  letter_id text not null references confirmation_letter on delete cascade,
  offer_id text not null references offer on delete cascade,
  -- Last real change of the offer or one of its runs.
  changed_at timestamptz not null,
  primary key (letter_id, offer_id)
);
create index confirmation_letter_offer_by_offer on confirmation_letter_offer (offer_id);
