import { sql } from 'kysely';
import type { KnownOffer } from '../../queries/delivery-keys.ts';
import { writeVenues } from '../../queries/delivery-write.ts';
import { publishedDocuments } from '../../queries/editing/published-documents.ts';
import type { BatchContext } from './batch-context.ts';
import type { BatchWatch } from './observe-batch.ts';
import type { ResolvedOffer } from './resolve-offer.ts';
import { DeliveryVenues } from './venues.ts';
import { writeChanged } from './write-changed.ts';

/** Writes offers, looks what they have become, and undoes it: what a delivery would make of courses that it may not touch. */
export async function tryOut(
  context: BatchContext,
  watch: BatchWatch,
  offers: readonly ResolvedOffer[],
  known: ReadonlyMap<string, KnownOffer>,
): Promise<void> {
  if (offers.length === 0) return;
  const { trx, stamp, source, lookups } = context;
  await sql`savepoint tried_out`.execute(trx);
  // Venues of its own: those of the delivery would count as written.
  const venues = new DeliveryVenues(source.memberId, lookups.geocode);
  for (const { offer } of offers) for (const run of offer.runs) venues.idOf(run.venue);
  await writeVenues(trx, stamp, await venues.takeRows());
  await writeChanged({ ...context, venues }, offers, known);
  const ids = offers.map(({ offer }) => watch.offerId(offer.key));
  for (const [id, document] of await publishedDocuments(trx, ids)) watch.wanted.set(id, document);
  await sql`rollback to savepoint tried_out`.execute(trx);
  await sql`release savepoint tried_out`.execute(trx);
}
