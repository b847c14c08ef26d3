-- Log of changed offers, written by the database in the transaction of the change itself, so that no writer can forget it.
-- Readers take every visible row with xid >= their last horizon and move the horizon to pg_snapshot_xmin(): a transaction that
-- commits late is never skipped. NOTIFY only wakes them.
create table catalogue_change (
  seq bigint generated always as identity primary key,
  xid xid8 not null default pg_current_xact_id(),
  offer_id text not null,
  changed_at timestamptz not null default clock_timestamp()
);
create index catalogue_change_by_xid on catalogue_change (xid);

create function log_offer_change() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    if tg_table_name = 'offer' then insert into catalogue_change (offer_id) select id from old_rows;
    else insert into catalogue_change (offer_id) select distinct offer_id from old_rows; end if;
  end if;
  if tg_op = 'INSERT' then
    if tg_table_name = 'offer' then insert into catalogue_change (offer_id) select id from new_rows;
    else insert into catalogue_change (offer_id) select distinct offer_id from new_rows; end if;
  end if;
  notify catalogue_change;
  return null;
end $$;

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

create function log_session_change() returns trigger language plpgsql as $$
begin
  insert into catalogue_change (offer_id)
    select distinct r.offer_id from changed_rows s join course_run r on r.id = s.run_id;
  notify catalogue_change;
  return null;
end $$;

create function log_venue_change() returns trigger language plpgsql as $$
begin
  insert into catalogue_change (offer_id)
    select distinct r.offer_id from new_rows v join course_run r on r.venue_id = v.id;
  notify catalogue_change;
  return null;
end $$;

create function log_member_change() returns trigger language plpgsql as $$
begin
  insert into catalogue_change (offer_id)
    select o.id from new_rows m join offer o on o.member_id = m.id;
  notify catalogue_change;
  return null;
end $$;

create trigger offer_inserted after insert on offer referencing new table as new_rows
  for each statement execute function log_offer_change();
create trigger offer_updated after update on offer referencing old table as old_rows new table as new_rows
  for each statement execute function log_offer_update();
create trigger offer_deleted after delete on offer referencing old table as old_rows
  for each statement execute function log_offer_change();
create trigger course_inserted after insert on course referencing new table as new_rows
  for each statement execute function log_offer_change();
create trigger course_updated after update on course referencing old table as old_rows
  for each statement execute function log_offer_change();
create trigger course_run_inserted after insert on course_run referencing new table as new_rows
  for each statement execute function log_offer_change();
create trigger course_run_updated after update on course_run referencing old table as old_rows
  for each statement execute function log_offer_change();
create trigger course_run_deleted after delete on course_run referencing old table as old_rows
  for each statement execute function log_offer_change();
create trigger course_session_inserted after insert on course_session referencing new table as changed_rows
  for each statement execute function log_session_change();
create trigger course_session_updated after update on course_session referencing new table as changed_rows
  for each statement execute function log_session_change();
create trigger course_session_deleted after delete on course_session referencing old table as changed_rows
  for each statement execute function log_session_change();
create trigger venue_updated after update on venue referencing new table as new_rows
  for each statement execute function log_venue_change();
create trigger member_updated after update on member referencing new table as new_rows
  for each statement execute function log_member_change();
