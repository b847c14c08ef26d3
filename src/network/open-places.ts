import type { Kysely } from 'kysely';
import { createGazetteer, type Gazetteer } from '../platform/geo/gazetteer.ts';
import type { GazetteerRow } from '../platform/geo/gazetteer-row.ts';
import type { Network } from './model/network.ts';
import type { Place } from './model/place.ts';
import type { NetworkTables } from './tables.ts';

/** Where places are; see {@link Gazetteer}. */
export type Places = Gazetteer;

/**
 * The gazetteer of a deployment: the network's own places first, then what was imported (`cli import-places`). It is read once: an
 * import beside a running server counts from the next start.
 */
export async function openPlaces(
  db: Kysely<NetworkTables>,
  network: Pick<Network, 'places'>,
): Promise<Places> {
  const imported = await db
    .selectFrom('gazetteer_place')
    .select(['country', 'postal_code', 'name', 'municipality', 'lat', 'lon'])
    .orderBy('country')
    .orderBy('postal_code')
    .orderBy('name')
    .execute();
  return createGazetteer([
    ...network.places.map(ownRow),
    ...imported.map(
      (row): GazetteerRow => ({
        name: row.name,
        aliases: [],
        municipality: row.municipality,
        country: row.country,
        postalCodes: [{ code: row.postal_code, lat: row.lat, lon: row.lon }],
        lat: row.lat,
        lon: row.lon,
        bank: null,
        isOwn: false,
      }),
    ),
  ]);
}

const ownRow = (place: Place): GazetteerRow => ({
  name: place.name,
  aliases: place.aliases,
  municipality: place.municipality,
  country: place.country,
  postalCodes: place.postalPoints,
  lat: place.lat,
  lon: place.lon,
  bank: place.bank,
  isOwn: true,
});
