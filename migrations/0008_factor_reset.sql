-- Wrong codes of an authenticator app, the latest of a day: at most 5 in 10 minutes and 20 in a day are taken.
alter table authenticator_app add column wrong_at timestamptz[] not null default '{}';

-- What somebody has been asked and has not answered yet: the challenge of a passkey, the secret of a new app. Bound to the session
-- or, before anybody is signed in, to the browser. The row is deleted by the answer, so each counts once: a sealed cookie could
-- bind and end it too, but the same cookie with the same answer could come twice.
create table factor_challenge (
  id text primary key,
  kind text not null check (kind in ('app', 'new_passkey', 'passkey', 'sign_in')),
  session_id text references session on delete cascade,
  -- SHA-256 of the token in the browser's cookie.
  browser_hash bytea unique,
  -- Random bytes; for 'app' the secret, encrypted as in authenticator_app.
  content bytea not null,
  expires_at timestamptz not null,
  unique (session_id, kind),
  check ((session_id is null) <> (browser_hash is null)),
  check ((kind = 'sign_in') = (session_id is null))
);
create index factor_challenge_by_age on factor_challenge (expires_at);

-- Somebody has lost all second factors: one person of the office asks for a new start, another one releases it.
create table factor_reset (
  id text primary key,
  person_id text not null references person on delete cascade,
  requested_by text references person on delete set null,
  requested_at timestamptz not null,
  -- Seven days; afterwards it has to be asked for again.
  expires_at timestamptz not null,
  released_by text references person on delete set null,
  released_at timestamptz,
  check (requested_by <> person_id),
  check (released_by <> person_id),
  check (released_by <> requested_by)
);
create unique index factor_reset_open on factor_reset (person_id) where released_at is null;
create index factor_reset_by_person on factor_reset (person_id);
create index factor_reset_by_requester on factor_reset (requested_by);
create index factor_reset_by_releaser on factor_reset (released_by);
create index factor_reset_by_age on factor_reset (requested_at);
