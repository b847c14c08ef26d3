-- Handover slips: paper that somebody takes from one desk to the next. Nothing in here says who carries it.

-- Blank slips that were printed ahead, for days and places without a network.
create table slip_block (
  id text primary key,
  -- Whose desk gives them out.
  member_id text not null references member on delete cascade,
  -- Language of the printed words.
  language text not null,
  channel text not null,
  size integer not null check (size between 1 and 100),
  created_by text references person on delete set null,
  created_at timestamptz not null
);
create index slip_block_by_member on slip_block (member_id);
create index slip_block_by_creator on slip_block (created_by);

create table handover_slip (
  id text primary key,
  -- Twelve characters of Crockford's base 32 without hyphens: eleven random ones (55 bits) and one that checks them.
  code text not null unique check (code ~ '^[0-9A-HJKMNP-TV-Z]{12}$'),
  block_id text references slip_block on delete cascade,
  -- Place in its block, from 1.
  block_number integer,
  issuer_member_id text not null references member on delete cascade,
  -- Where the person was met; see the closed list SLIP_CHANNELS.
  channel text not null,
  -- blank = printed ahead; what is on it is not typed in yet.
  state text not null check (state in ('blank', 'issued', 'arrived', 'enrolled', 'closed')),
  language text not null,
  -- Who is expected to say "arrived"; null = nobody in the portal (a public body, a free address, a blank slip).
  target_member_id text references member on delete set null,
  -- A key of the network's advice services.
  service_key text,
  offer_id text references offer on delete set null,
  -- What the slip says: place, day, bus, whom to ask for, what to bring. As it was printed, whatever changes later.
  content jsonb,
  issued_by text references person on delete set null,
  issued_at timestamptz,
  arrived_by text references person on delete set null,
  arrived_at timestamptz,
  enrolled_at timestamptz,
  closed_at timestamptz,
  -- How it ended or why it is still waited for.
  outcome text check (outcome in ('wait', 'done', 'not_come', 'elsewhere')),
  -- When the issuer last decided what to do about a slip nobody has shown.
  followed_up_at timestamptz,
  -- When the code is forgotten.
  expires_at timestamptz not null,
  check (state = 'blank' or (issued_at is not null)),
  check (state <> 'issued' or content is not null),
  unique (block_id, block_number)
);
create index handover_slip_by_issuer on handover_slip (issuer_member_id, issued_at desc);
create index handover_slip_by_target on handover_slip (target_member_id, arrived_at desc);
create index handover_slip_by_expiry on handover_slip (expires_at);
create index handover_slip_by_offer on handover_slip (offer_id);
create index handover_slip_by_issued_by on handover_slip (issued_by);
create index handover_slip_by_arrived_by on handover_slip (arrived_by);

-- What stays of a slip after 90 days. month = first day of the month in which it was issued.
create table slip_count (
  month date not null,
  issuer_member_id text not null references member on delete cascade,
  channel text not null,
  is_paper boolean not null,
  -- How far it came: issued (never shown), arrived, enrolled.
  reached text not null check (reached in ('issued', 'arrived', 'enrolled')),
  count integer not null check (count > 0),
  primary key (month, issuer_member_id, channel, is_paper, reached)
);
create index slip_count_by_member on slip_count (issuer_member_id);
