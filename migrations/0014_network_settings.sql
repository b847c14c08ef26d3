-- What the office has changed of the network's own data (NETWORK_DIR): texts, addresses, topics, thresholds. Each row is the whole of
-- it after a change, so the newest row counts; undoing adds a row too. Nothing here = the files alone count.
create table network_revision (
  revision integer primary key check (revision > 0),
  -- Name of a part → its value instead of the file's, e.g. {"settings.contact": {…}, "texts.home.home.title": {"de": "…"}}.
  document jsonb not null,
  -- The parts that this change touched.
  parts text[] not null check (cardinality(parts) > 0),
  -- The change that this one undoes; null = none.
  undoes integer references network_revision,
  changed_by text references person on delete set null,
  changed_at timestamptz not null
);
create index network_revision_by_person on network_revision (changed_by);
create index network_revision_by_undone on network_revision (undoes);
