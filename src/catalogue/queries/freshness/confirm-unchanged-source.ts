import { type Kysely, sql } from 'kysely';
import type { CatalogueTables } from '../../tables.ts';

/**
 * An address that answers "nothing new" says that its courses are still right: those that its last delivery named are confirmed, at
 * most once a day. They are the ones confirmed since it came. Nothing happens where it is not published.
 */
export async function confirmUnchangedSource(
  db: Kysely<CatalogueTables>,
  lastDeliveryId: string,
  now: Date,
): Promise<void> {
  await sql`
    update offer o set confirmed_at = ${now}::timestamptz
    from delivery d
    where d.id = ${lastDeliveryId} and d.state = 'published' and o.source_id = d.source_id and o.publication = 'published'
      and (o.confirmed_at at time zone 'Europe/Berlin')::date < (${now}::timestamptz at time zone 'Europe/Berlin')::date
      and (o.confirmed_at at time zone 'Europe/Berlin')::date >= (d.received_at at time zone 'Europe/Berlin')::date`.execute(
    db,
  );
}
