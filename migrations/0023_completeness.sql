-- What helps people to decide for a course (C-E3), and occupations it leads to.
alter table course
  -- What people can do afterwards: one aim per line.
  add column learning_aim text,
  -- Who teaches, in the provider's words: training and experience; a name only where that person agrees.
  add column teacher_profile text,
  add column cancel_terms text,
  -- Occupations: codes of KldB 2010 (3–5 digits) or addresses of ESCO, as in synonym_group.
  add column occupations text[] not null default '{}';

-- What people said does not fit a course: it is not suggested again.
create table declined_suggestion (
  offer_id text not null references offer on delete cascade,
  part text not null check (part in ('topics', 'occupations', 'certificates')),
  -- The key, code or address that was suggested.
  value text not null,
  declined_by text references person on delete set null,
  declined_at timestamptz not null,
  primary key (offer_id, part, value)
);
create index declined_suggestion_by_person on declined_suggestion (declined_by);
