-- Somebody has said that what the portal shows about an advice service is right. The services themselves are data of the network
-- (advice-services.yaml with the office's changes); this only moves their "checked on".
create table service_check (
  service_key text not null check (service_key <> ''),
  checked_on date not null,
  checked_by text references person on delete set null,
  checked_at timestamptz not null,
  primary key (service_key, checked_on)
);
create index service_check_by_person on service_check (checked_by);
