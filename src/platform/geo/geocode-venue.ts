import type { Position } from './distance.ts';
import { foldPlaceName } from './fold-place-name.ts';
import type { GazetteerRow } from './gazetteer-row.ts';
import type { PlaceIndex } from './place-index.ts';

/** An address as records state it; null = not stated. */
export interface VenueAddress {
  readonly postalCode: string | null;
  readonly place: string | null;
  readonly locality: string | null;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly street: string | null;
}

export interface VenuePosition extends Position {
  readonly precision: 'postal_code' | 'municipality';
}

/**
 * The position of an address: its district if the gazetteer knows it within the postal code, else the middle of the postal code
 * (both `postal_code`: never coarser than that), else of the municipality. Streets are not known here. Null if nothing is known
 * or if several places of the name are.
 */
export function geocodeVenue(index: PlaceIndex, address: VenueAddress): VenuePosition | null {
  const code = (address.postalCode ?? '').replace(/^(?:D|DE|NL)[-\s]+/i, '').trim();
  const digits = address.country === 'NL' ? code.slice(0, 4) : code;
  const entry = index.byPostalCode.get(`${address.country} ${digits}`);
  if (entry) {
    const districts = entry.rows.filter((row) => row.municipality !== null);
    const district = rowNamed(districts, address.locality) ?? rowNamed(districts, address.place);
    const { lat, lon } = district ?? entry.point;
    return { lat, lon, precision: 'postal_code' };
  }
  const row = onlyPlace(index, address.place, address.country);
  return row ? { lat: row.lat, lon: row.lon, precision: 'municipality' } : null;
}

function rowNamed(rows: readonly GazetteerRow[], name: string | null): GazetteerRow | undefined {
  if (name === null) return undefined;
  const wanted = foldPlaceName(name);
  return rows.find(
    (row) =>
      foldPlaceName(row.name) === wanted ||
      foldPlaceName(`${row.municipality ?? ''} ${row.name}`) === wanted,
  );
}

/** The network's own place of this name, or the only one in the country. */
function onlyPlace(
  index: PlaceIndex,
  name: string | null,
  country: string,
): GazetteerRow | undefined {
  const named = (index.byName.get(foldPlaceName(name ?? '')) ?? []).filter(
    (row) => row.country === country,
  );
  const first = named[0];
  return first && (first.isOwn || named.length === 1) ? first : undefined;
}
