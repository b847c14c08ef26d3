import type { Position } from './distance.ts';
import { foldPlaceName, loosened } from './fold-place-name.ts';
import { type FoundPlace, type GazetteerRow, placeLabel } from './gazetteer-row.ts';
import { geocodeVenue, type VenueAddress, type VenuePosition } from './geocode-venue.ts';
import { buildPlaceIndex, type PlaceIndex, type PostalEntry } from './place-index.ts';
import { readPlaceText } from './read-place-text.ts';
import { suggestPlaces } from './suggest-places.ts';

/** Knows where places are, without asking anybody outside. */
export interface Gazetteer {
  /**
   * The place that a person means by a postal code, a name (also with municipality or postal code) or `lat,lon`; null = unknown.
   * Of several places with the name, the network's own come first, then the one nearest to them.
   */
  find(text: string): FoundPlace | null;
  /** The place with this very name, by the same preferences as `find`; nothing is guessed and nothing behind the name ignored. */
  findNamed(name: string): FoundPlace | null;
  /** Completions of the beginning of a name or postal code, else names that differ by a typing mistake; each can be looked up. */
  suggest(text: string, limit: number): readonly string[];
  /** The position of an address; null rather than a guess between places of the same name. */
  geocodeVenue(address: VenueAddress): VenuePosition | null;
}

/** Builds a gazetteer in memory; all of Germany (19,000 rows) takes about a third of a second. */
export function createGazetteer(rows: readonly GazetteerRow[]): Gazetteer {
  const index = buildPlaceIndex(rows);
  return {
    find: remembered((text) => findPlace(index, text)),
    findNamed(name) {
      const row = index.byName.get(foldPlaceName(name))?.[0];
      return row ? asFound(row) : null;
    },
    suggest: (text, limit) => suggestPlaces(index, text, limit),
    geocodeVenue: (address) => geocodeVenue(index, address),
  };
}

const REMEMBERED = 5000;
const LONGEST = 80;

/** A page with a map looks up a hundred names, and pages name the same ones: four microseconds each, a tenth of a page. */
function remembered(find: Gazetteer['find']): Gazetteer['find'] {
  const known = new Map<string, FoundPlace | null>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const found = find(text);
    if (text.length > LONGEST) return found;
    if (known.size >= REMEMBERED) known.clear();
    known.set(text, found);
    return found;
  };
}

function findPlace(index: PlaceIndex, text: string): FoundPlace | null {
  const read = readPlaceText(text);
  if (read.kind === 'coordinates') return atCoordinates(read.position);
  if (read.kind === 'name') return findName(index, read.name);
  const countries = read.country === null ? ['DE', 'NL'] : [read.country];
  for (const country of countries) {
    const entry = index.byPostalCode.get(`${country} ${read.code}`);
    if (entry) return inPostalArea(entry, read.rest);
  }
  return read.rest === '' ? null : findName(index, read.rest);
}

const atCoordinates = ({ lat, lon }: Position): FoundPlace => ({
  lat,
  lon,
  label: null,
  municipality: null,
  precision: 'coordinates',
  bank: null,
});

/** `46487 Büderich` means the district, `46487` and `46487 Wesel` the area of the code. */
function inPostalArea(entry: PostalEntry, rest: string): FoundPlace | null {
  const named = rest === '' ? [] : candidates(entry.rows, rest);
  const district = named.find((row) => row.municipality !== null);
  if (district && !named.some((row) => row.municipality === null)) return asFound(district);
  const row = named[0] ?? entry.rows[0];
  if (!row) return null;
  const { lat, lon, code } = entry.point;
  const municipality = row.municipality ?? row.name;
  const label = `${code} ${municipality}`;
  const bank = bankOf(entry, row);
  return { lat, lon, label, municipality, precision: 'postal_code', bank };
}

/** A code that lies on both sides of the Rhine has no side. */
function bankOf(entry: PostalEntry, row: GazetteerRow): FoundPlace['bank'] {
  return entry.rows.every((other) => other.bank === row.bank) ? row.bank : null;
}

const looseForm = (name: string): string => loosened(foldPlaceName(name));

const candidates = (rows: readonly GazetteerRow[], name: string): GazetteerRow[] => {
  const wanted = looseForm(name);
  return rows.filter((row) =>
    [row.name, ...row.aliases, placeLabel(row)].some((known) => looseForm(known) === wanted),
  );
};

function findName(index: PlaceIndex, name: string): FoundPlace | null {
  const folded = foldPlaceName(name);
  if (folded === '') return null;
  // "Wesel, Niederrhein" and "Wesel (NRW)": what follows the name only helps if it is known.
  const bare = name.split(/[,(/]/)[0] ?? '';
  const row =
    index.byName.get(folded)?.[0] ??
    index.byLooseName.get(loosened(folded))?.[0] ??
    index.byName.get(foldPlaceName(bare))?.[0];
  return row ? asFound(row) : null;
}

const asFound = (row: GazetteerRow): FoundPlace => ({
  lat: row.lat,
  lon: row.lon,
  label: placeLabel(row),
  municipality: row.municipality ?? row.name,
  precision: row.municipality === null ? 'municipality' : 'district',
  bank: row.bank,
});
