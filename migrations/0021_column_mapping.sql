-- What a member has said about the columns of its tables (decision 0033): the next file with the same columns needs no question.
create table column_mapping (
  id text primary key,
  member_id text not null references member on delete cascade,
  -- SHA-256 of the set of column names, whatever their order and spelling of capitals.
  headings_key text not null,
  -- Column names of the file in which it was said, in their order.
  headings jsonb not null,
  -- By column name: our column, null = not taken over.
  columns jsonb not null,
  -- By our column and the file's word: our word, null = left out.
  words jsonb not null,
  version integer not null default 1 check (version > 0),
  updated_by text references person on delete set null,
  updated_at timestamptz not null,
  unique (member_id, headings_key)
);
create index column_mapping_by_updater on column_mapping (updated_by);
