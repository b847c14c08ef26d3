-- Members of the network: legal persons that were admitted (providers, companies, public bodies, …).
create table member (
  id text primary key,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  kind text not null check (kind in ('provider', 'company', 'public_body', 'advice_service', 'supporter')),
  name text not null check (name <> ''),
  summary text,
  description_html text,
  website text,
  email text,
  phone text,
  street text,
  postal_code text,
  place text,
  country text not null default 'DE',
  lat double precision,
  lon double precision,
  -- How exact lat/lon are; null where the position is unknown.
  precision text check (precision in ('address', 'postal_code', 'municipality')),
  topics text[] not null default '{}',
  employees integer check (employees > 0),
  is_demo boolean not null default false,
  publication text not null default 'published' check (publication in ('draft', 'published', 'withdrawn')),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  check ((lat is null) = (lon is null) and (lat is null) = (precision is null))
);
create index member_by_kind on member (kind, name);
