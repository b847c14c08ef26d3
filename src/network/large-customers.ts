import { distanceKm } from '../platform/geo/distance.ts';
import { groupBy } from '../platform/group-by.ts';
import type { PostalRow } from './model/postal-row.ts';

/** Legal forms and institutions by which rows for large customers (firms and offices with a code of their own) are recognised. */
const CUSTOMER_NAME =
  /\b(?:GmbH|mbH|AG|KG|KGaA|OHG|SE|eG|e\.\s?G|e\.\s?V|Co|Group|Holding|Verlag|Zeitung|Stiftung|Bank|Landratsamt|Bundes\w+|Landes\w+|Ministerium|Universität|Hochschule|Klinikum|Hospital|AOK|DAK|BARMER|IKK|KKH|TÜV|Telekom|Post|Agentur für Arbeit|Jobcenter|Kreisverwaltung|Stadtverwaltung|Gemeindeverwaltung|Bezirksregierung|Staatsanwaltschaft)\b|&|(?:gericht|finanzamt|sparkasse|volksbank|krankenhaus|krankenkasse|versicherung(?:en)?|verwaltung|behörden?|werke)\b/iu;

export interface OrdinaryPlaces {
  readonly rows: readonly PostalRow[];
  /** Rows that named a firm or an office and were left out or got the name of the place around them. */
  readonly customerRows: number;
}

/**
 * Takes the names of firms and offices out of the postal codes. In a code with such a name only those rows stay that are called
 * like a place elsewhere; a code without one keeps its (mean) position and takes the name of the nearest place.
 */
export function withoutLargeCustomers(rows: readonly PostalRow[]): OrdinaryPlaces {
  const byCode = groupBy(rows, (row) => `${row.country} ${row.postalCode}`);
  const ordinary: PostalRow[] = [];
  const customerCodes: PostalRow[][] = [];
  let customerRows = 0;
  const groups = [...byCode.values()];
  const isOrdinary = (group: readonly PostalRow[]) => !group.some(({ name }) => isCustomer(name));
  const placeNames = new Set(groups.filter(isOrdinary).flatMap((group) => group.map(nameOf)));
  for (const group of groups) {
    const places = isOrdinary(group) ? group : group.filter((row) => placeNames.has(nameOf(row)));
    customerRows += group.length - places.length;
    if (places.length > 0) ordinary.push(...places);
    else customerCodes.push(group);
  }
  const cells = inCells(ordinary);
  for (const group of customerCodes) {
    const position = {
      lat: mean(group.map(({ lat }) => lat)),
      lon: mean(group.map(({ lon }) => lon)),
    };
    const nearest = nearestTo(position, cells);
    const first = group[0];
    if (nearest && first) {
      const { name, district, state } = nearest;
      ordinary.push({ ...first, ...position, name, district, state });
    }
  }
  return { rows: ordinary, customerRows };
}

const isCustomer = (name: string): boolean => CUSTOMER_NAME.test(name);
const nameOf = ({ name }: PostalRow): string => name;

type Cells = ReadonlyMap<string, readonly PostalRow[]>;
/** Cells of a quarter of a degree: the nearest place of any point in Germany lies in the same or a neighbouring one. */
const CELLS_PER_DEGREE = 4;
const cellOf = (degrees: number): number => Math.floor(degrees * CELLS_PER_DEGREE);

const inCells = (rows: readonly PostalRow[]): Cells =>
  groupBy(rows, ({ lat, lon }) => `${cellOf(lat)} ${cellOf(lon)}`);

function nearestTo(position: { lat: number; lon: number }, cells: Cells): PostalRow | null {
  let nearest: PostalRow | null = null;
  let nearestKm = Number.POSITIVE_INFINITY;
  for (const north of [-1, 0, 1]) {
    for (const east of [-1, 0, 1]) {
      const key = `${cellOf(position.lat) + north} ${cellOf(position.lon) + east}`;
      for (const row of cells.get(key) ?? []) {
        const km = distanceKm(position, row);
        if (km < nearestKm) {
          nearest = row;
          nearestKm = km;
        }
      }
    }
  }
  return nearest;
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
