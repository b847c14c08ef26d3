import { type Kysely, sql } from 'kysely';
import type { CatalogueTables } from '../tables.ts';

/**
 * Gives venues without a position (or with that of their municipality only) the middle of their postal code, where the gazetteer
 * now knows it; one statement for all. Returns the number of venues moved.
 */
export async function positionVenues(db: Kysely<CatalogueTables>, now: Date): Promise<number> {
  const moved = await sql`
    update venue set lat = area.lat, lon = area.lon, precision = 'postal_code', updated_at = ${now}
    from (select country, postal_code, avg(lat) as lat, avg(lon) as lon
      from gazetteer_place group by country, postal_code) area
    where area.country = venue.country and area.postal_code = venue.postal_code
      and (venue.precision is null or venue.precision = 'municipality')`.execute(db);
  return Number(moved.numAffectedRows ?? 0);
}
