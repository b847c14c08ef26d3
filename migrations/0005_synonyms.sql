-- Words for the same thing, for the search: the network's own list (synced from NETWORK_DIR) and names of occupations from official
-- lists (cli import-synonyms). Each source names its licence and the line that has to be shown with it.
create table synonym_source (
  key text primary key,
  title text not null,
  licence text,
  attribution text,
  -- Hash of the groups: the index is built anew when it changes.
  fingerprint text not null,
  imported_at timestamptz not null default now()
);

create table synonym_group (
  source text not null references synonym_source (key) on delete cascade,
  -- The group's name in its source: URI, code or number.
  key text not null,
  -- The preferred label first.
  labels text[] not null,
  -- Occupation codes (KldB 2010, ISCO-08), by which topics teach the occupation.
  kldb text[] not null default '{}',
  isco text[] not null default '{}',
  primary key (source, key)
);
