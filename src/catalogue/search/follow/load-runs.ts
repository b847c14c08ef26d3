import { type Kysely, sql } from 'kysely';
import type { FundedPrice } from '../../model/own-share.ts';
import type { CatalogueTables } from '../../tables.ts';
import { type RunRow, UNKNOWN_HOURS } from '../segment/rows.ts';
import { daysOfBits, loadMeetings } from './load-meetings.ts';
import { loadVenues, NO_VENUE } from './load-venues.ts';

/** The runs of these offers that are published and not cancelled, by offer. `shareOf` says what a run costs whoever gets funding. */
export async function loadRuns(
  db: Kysely<CatalogueTables>,
  offerIds: readonly string[],
  shareOf: (offerId: string, run: FundedPrice) => number | null,
): Promise<ReadonlyMap<string, readonly RunRow[]>> {
  const rows = await db
    .selectFrom('course_run')
    .where('offer_id', '=', sql<string>`any(${offerIds})`)
    .where('publication', '=', 'published')
    .where('status', '<>', 'cancelled')
    .select([
      'id',
      'offer_id',
      'start_kind',
      'starts_on',
      // A run of one day whose meetings nobody has listed still has that weekday.
      sql<number | null>`case when starts_on = ends_on
        then 1 << (extract(isodow from starts_on)::int - 1) end`.as('only_weekday'),
      'format',
      'times',
      'venue_id',
      'price_state',
      'price_cents',
      'seats_free',
      'status',
      'childcare',
    ])
    .execute();
  const meetings = await loadMeetings(
    db,
    rows.map((run) => run.id),
  );
  const venueIds = rows.map((run) => run.venue_id).filter((id) => id !== null);
  const venues = await loadVenues(db, [...new Set(venueIds)]);
  const byOffer = new Map<string, RunRow[]>();
  for (const run of rows) {
    const met = meetings.get(run.id);
    const { position, place, locality, access } = venues.get(run.venue_id ?? '') ?? NO_VENUE;
    const list = byOffer.get(run.offer_id) ?? [];
    const price = {
      priceState: run.price_state,
      priceCents: run.price_cents,
      startsOn: run.starts_on,
    };
    byOffer.set(run.offer_id, list);
    list.push({
      id: run.id,
      startKind: run.start_kind,
      ...price,
      ownShareCents: shareOf(run.offer_id, price),
      format: run.format,
      times: run.times,
      weekdays: met?.weekdays ?? daysOfBits(run.only_weekday),
      hours: met?.hours ?? UNKNOWN_HOURS,
      seatsFree: run.seats_free,
      status: run.status,
      childcare: run.childcare,
      position,
      place,
      locality,
      access,
    });
  }
  return byOffer;
}
