-- A delivery that contains an offer unchanged confirms it. That moves confirmed_at and nothing else, often for every offer of a
-- source, and is nothing the search index has to hear of: such updates are not logged.
create function log_offer_update() returns trigger language plpgsql as $$
begin
  insert into catalogue_change (offer_id)
    select n.id from new_rows n join old_rows o on o.id = n.id
    where n.confirmed_at = o.confirmed_at
       or (to_jsonb(n) - 'confirmed_at') is distinct from (to_jsonb(o) - 'confirmed_at');
  if found then notify catalogue_change; end if;
  return null;
end $$;

drop trigger offer_updated on offer;
create trigger offer_updated after update on offer referencing old table as old_rows new table as new_rows
  for each statement execute function log_offer_update();

-- Order in which deliveries were logged; within a source they follow each other, so the greatest is the last.
alter table delivery add column seq bigint generated always as identity;
create index delivery_by_seq on delivery (source_id, seq desc);
