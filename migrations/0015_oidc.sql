-- Accounts at the provider of sign-ins (OpenID Connect) that people have connected with theirs here.
create table oidc_identity (
  issuer text not null,
  -- The provider's own name for the account; an e-mail address there may pass to somebody else, this never does.
  subject text not null,
  person_id text not null references person on delete cascade,
  created_at timestamptz not null,
  last_used_at timestamptz,
  -- The person has parted them: the row stays, so that no verified address connects them again behind their back.
  parted_at timestamptz,
  primary key (issuer, subject),
  unique (person_id, issuer)
);

-- When a person without any role was told that the account will be erased; null = never.
alter table person add column erasure_told_at timestamptz;

-- Somebody has been sent to the provider and has not come back yet: bound to the browser, gone with the answer, so each counts once.
create table oidc_flow (
  id text primary key,
  -- SHA-256 of the token in the browser's cookie.
  browser_hash bytea not null unique,
  -- State, nonce and PKCE verifier, encrypted with the portal's secret.
  content bytea not null,
  -- Whose account is being connected, and in which session; null = signing in.
  session_id text references session on delete cascade,
  language text not null,
  -- Path of ours where it goes on; null = to the workspace.
  next text,
  expires_at timestamptz not null
);
create index oidc_flow_by_session on oidc_flow (session_id);
create index oidc_flow_by_age on oidc_flow (expires_at);
