import { type Kysely, sql } from 'kysely';
import type { LocalDate } from '../../platform/clock.ts';
import type { CatalogueTables } from '../tables.ts';
import type { DeliveryStamp } from './delivery-rows.ts';

type Transaction = Kysely<CatalogueTables>;

/** Withdraws runs that changed offers no longer have. */
export async function withdrawRuns(
  trx: Transaction,
  stamp: DeliveryStamp,
  offerIds: readonly string[],
  keptRunIds: readonly string[],
): Promise<void> {
  if (offerIds.length === 0) return;
  await sql`
    update course_run set publication = 'withdrawn', updated_at = ${stamp.now}::timestamptz
    where offer_id = any(${offerIds}::text[]) and source_id = ${stamp.sourceId} and publication = 'published'
      and id <> all(${keptRunIds}::text[])`.execute(trx);
}

/** Withdraws the source's published offers whose key was not delivered, but none that was edited by hand; answers how many. */
export async function withdrawMissing(trx: Transaction, stamp: DeliveryStamp): Promise<number> {
  const answer = await sql`
    update offer o set publication = 'withdrawn', withdrawn_at = ${stamp.now}::timestamptz, updated_at = ${stamp.now}::timestamptz
    where o.source_id = ${stamp.sourceId} and o.publication = 'published' and o.edited_at is null
      and not exists (select from delivered_offer d where d.key = o.source_key)`.execute(trx);
  return Number(answer.numAffectedRows ?? 0n);
}

/**
 * Marks the delivered offers as confirmed, at most once a day: the pages show a day, and a source that delivers every hour must not
 * rewrite its rows every hour. The change log leaves such updates out (migration 0004). What was edited by hand is confirmed as long as
 * the source still has it. `named`: only what the delivery names (a delta says nothing about the rest).
 */
export async function confirmDelivered(
  trx: Transaction,
  stamp: DeliveryStamp,
  today: LocalDate,
  which: 'all' | 'named',
): Promise<void> {
  await sql`
    update offer o set confirmed_at = ${stamp.now}::timestamptz
    where o.source_id = ${stamp.sourceId} and o.publication = 'published'
      and (o.confirmed_at at time zone 'Europe/Berlin')::date < ${today}::date
      and ((${which} = 'all' and o.edited_at is null) or exists (select from delivered_offer d where d.key = o.source_key))`.execute(
    trx,
  );
}

/** Deletes the member's contacts that no offer names any more: personal data goes when its purpose goes. */
export async function dropUnusedContacts(trx: Transaction, stamp: DeliveryStamp): Promise<void> {
  await sql`
    delete from contact c where c.member_id = ${stamp.memberId}
      and not exists (select from offer o where o.contact_id = c.id)`.execute(trx);
}

/** Deletes venues of the source that nothing refers to any more. */
export async function dropUnusedVenues(trx: Transaction, stamp: DeliveryStamp): Promise<void> {
  await sql`
    delete from venue v where v.source_id = ${stamp.sourceId}
      and not exists (select from course_run r where r.venue_id = v.id)
      and not exists (select from course_session s where s.venue_id = v.id)`.execute(trx);
}
