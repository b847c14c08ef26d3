import { distanceKm, type Position } from './distance.ts';
import { foldPlaceName, loosened } from './fold-place-name.ts';
import { type GazetteerRow, type PostalPoint, placeLabel } from './gazetteer-row.ts';

export interface PostalEntry {
  readonly point: PostalPoint;
  /** The rows that have this code, municipalities before districts. */
  readonly rows: readonly GazetteerRow[];
}

export interface PlaceLabel {
  readonly label: string;
  readonly folded: readonly string[];
}

/** The rows, reachable by folded name, loose name and postal code; the best candidate comes first everywhere. */
export interface PlaceIndex {
  /** Every place once per label, with the folded forms by which suggestions compare it. */
  readonly labels: readonly PlaceLabel[];
  readonly byName: ReadonlyMap<string, readonly GazetteerRow[]>;
  readonly byLooseName: ReadonlyMap<string, readonly GazetteerRow[]>;
  /** Key: country and code, `DE 46483`. */
  readonly byPostalCode: ReadonlyMap<string, PostalEntry>;
}

export function buildPlaceIndex(unsorted: readonly GazetteerRow[]): PlaceIndex {
  const rows = inOrderOfPreference(unsorted);
  const byName = new Map<string, GazetteerRow[]>();
  const byLooseName = new Map<string, GazetteerRow[]>();
  const rowsByCode = new Map<string, GazetteerRow[]>();
  for (const row of rows) {
    for (const name of namesOf(row)) {
      const folded = foldPlaceName(name);
      add(byName, folded, row);
      add(byLooseName, loosened(folded), row);
    }
    for (const { code } of row.postalCodes) add(rowsByCode, `${row.country} ${code}`, row);
  }
  const byPostalCode = new Map<string, PostalEntry>();
  for (const [key, withCode] of rowsByCode) {
    const entry = postalEntry(key.slice(3), withCode);
    if (entry) byPostalCode.set(key, entry);
  }
  return { labels: labelsOf(rows), byName, byLooseName, byPostalCode };
}

function labelsOf(rows: readonly GazetteerRow[]): PlaceLabel[] {
  const labels = new Map<string, PlaceLabel>();
  for (const row of rows) {
    const label = placeLabel(row);
    if (labels.has(label)) continue;
    const folded = new Set([row.name, label, ...row.aliases].map(foldPlaceName));
    labels.set(label, { label, folded: [...folded] });
  }
  return [...labels.values()];
}

/** Own before imported, municipalities before districts, own ones in the order of their file, imported ones by nearness to the own. */
function inOrderOfPreference(rows: readonly GazetteerRow[]): GazetteerRow[] {
  const own = rows.filter((row) => row.isOwn);
  const middle = middleOf(own);
  const imported = rows
    .filter((row) => !row.isOwn)
    .map((row) => ({ row, far: middle ? distanceKm(middle, row) : 0 }))
    .sort((a, b) => a.far - b.far)
    .map(({ row }) => row);
  return [
    ...own.filter((row) => row.municipality === null),
    ...own.filter((row) => row.municipality !== null),
    ...imported,
  ];
}

/** `Büderich`, `Wesel-Büderich`, `Büderich (Wesel)`, aliases; `Voerde` for an imported `Voerde (Niederrhein)`. */
function namesOf(row: GazetteerRow): Set<string> {
  const names = new Set<string>();
  for (const name of [row.name, ...row.aliases]) {
    names.add(name);
    const bare = name.replace(/\s*\(.*\)\s*$/, '');
    if (bare !== '') names.add(bare);
    if (row.municipality !== null) {
      names.add(`${row.municipality} ${name}`);
      names.add(`${name} ${row.municipality}`);
    }
  }
  return names;
}

function postalEntry(code: string, rows: readonly GazetteerRow[]): PostalEntry | null {
  const own = rows.filter((row) => row.isOwn);
  const first = own[0];
  const points = (first ? [first] : rows)
    .flatMap((row) => row.postalCodes)
    .filter((point) => point.code === code);
  const middle = middleOf(points);
  if (!middle) return null;
  return { point: { code, ...middle }, rows: first ? own : rows };
}

function middleOf(positions: readonly Position[]): Position | null {
  if (positions.length === 0) return null;
  let lat = 0;
  let lon = 0;
  for (const position of positions) {
    lat += position.lat;
    lon += position.lon;
  }
  return { lat: lat / positions.length, lon: lon / positions.length };
}

function add(map: Map<string, GazetteerRow[]>, key: string, row: GazetteerRow): void {
  if (key === '') return;
  const present = map.get(key);
  if (!present) map.set(key, [row]);
  else if (!present.includes(row)) present.push(row);
}
