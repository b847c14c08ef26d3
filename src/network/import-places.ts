import { type Kysely, sql } from 'kysely';
import { OperatorProblem } from '../platform/operator-problem.ts';
import { withoutLargeCustomers } from './large-customers.ts';
import type { PostalRow } from './model/postal-row.ts';
import { readPostalFile } from './read-postal-file.ts';
import type { NetworkTables } from './tables.ts';

export interface ImportedPlaces {
  readonly format: 'geonames' | 'csv';
  readonly countries: readonly string[];
  /** Rows read = places + doubled ones + largeCustomerRows + rejected. */
  readonly rows: number;
  readonly places: number;
  readonly largeCustomerRows: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly removed: number;
  /** The first hundred. */
  readonly rejected: readonly { readonly line: number; readonly reason: string }[];
  readonly rejectedCount: number;
}

/**
 * Imports the official postal-code file (GeoNames `DE.zip`, `DE.txt`, or the CSV form with headings, also as `.gz`). The file is the
 * whole truth about the countries in it: their other rows go. Throws {@link OperatorProblem} if it is something else.
 */
export async function importPlaces(
  db: Kysely<NetworkTables>,
  path: string,
): Promise<ImportedPlaces> {
  const read = await readPostalFile(path);
  if (read.rows.length === 0) {
    throw new OperatorProblem(
      `${path}: Die Datei enthält keine Postleitzahlen. Erlaubt ist: die Datei DE.zip oder DE.txt von GeoNames oder eine CSV-Datei mit den Spalten country_code, zipcode, place, state, community, latitude, longitude.`,
    );
  }
  const { rows, customerRows } = withoutLargeCustomers(read.rows);
  const places = [...new Map(rows.map((row) => [keyOf(row), row])).values()];
  const countries = [...new Set(places.map(({ country }) => country))].sort();
  const written = await writePlaces(db, places, countries);
  return {
    format: read.format,
    countries,
    rows: read.rows.length + read.rejectedCount,
    places: places.length,
    largeCustomerRows: customerRows,
    ...written,
    unchanged: places.length - written.created - written.updated,
    rejected: read.rejected,
    rejectedCount: read.rejectedCount,
  };
}

const keyOf = (row: PostalRow): string => `${row.country} ${row.postalCode} ${row.name}`;

/** Rows per statement. */
const BATCH = 5000;

async function writePlaces(
  db: Kysely<NetworkTables>,
  places: readonly PostalRow[],
  countries: readonly string[],
): Promise<{ created: number; updated: number; removed: number }> {
  return db.transaction().execute(async (transaction) => {
    await sql`create temp table delivered_place (like gazetteer_place including all) on commit drop`.execute(
      transaction,
    );
    for (let start = 0; start < places.length; start += BATCH) {
      const batch = JSON.stringify(places.slice(start, start + BATCH));
      await sql`
        insert into delivered_place (country, postal_code, name, district, state, lat, lon)
        select country, "postalCode", name, district, state, lat, lon from jsonb_to_recordset(${batch}::jsonb)
          as place (country text, "postalCode" text, name text, district text, state text,
            lat double precision, lon double precision)`.execute(transaction);
    }
    const removed = await sql`
      delete from gazetteer_place present where country = any(${countries})
        and not exists (select 1 from delivered_place delivered where delivered.country = present.country
          and delivered.postal_code = present.postal_code and delivered.name = present.name)`.execute(
      transaction,
    );
    const written = await sql<{ is_new: boolean }>`
      insert into gazetteer_place as present select * from delivered_place
      on conflict (country, postal_code, name) do update set
        district = excluded.district, state = excluded.state, lat = excluded.lat, lon = excluded.lon
      where (present.district, present.state, present.lat, present.lon)
        is distinct from (excluded.district, excluded.state, excluded.lat, excluded.lon)
      returning (xmax = 0) as is_new`.execute(transaction);
    const created = written.rows.filter((row) => row.is_new).length;
    return {
      created,
      updated: written.rows.length - created,
      removed: Number(removed.numAffectedRows ?? 0),
    };
  });
}
