/** A line of the official postal-code file. */
export interface PostalRow {
  readonly country: string;
  readonly postalCode: string;
  readonly name: string;
  /** Kreis or city without one. */
  readonly district: string | null;
  readonly state: string | null;
  readonly lat: number;
  readonly lon: number;
}

/** Where the columns stand in a line. */
export interface PostalColumns {
  readonly country: number;
  readonly postalCode: number;
  readonly name: number;
  readonly district: number;
  readonly state: number;
  readonly lat: number;
  readonly lon: number;
}

/** `DE.txt` as GeoNames gives it: twelve columns, no heading (readme.txt beside it). */
export const GEONAMES_COLUMNS: PostalColumns = {
  country: 0,
  postalCode: 1,
  name: 2,
  state: 3,
  district: 7,
  lat: 9,
  lon: 10,
};

const HEADINGS: Record<keyof PostalColumns, string> = {
  country: 'country_code',
  postalCode: 'zipcode',
  name: 'place',
  state: 'state',
  district: 'community',
  lat: 'latitude',
  lon: 'longitude',
};

/** The columns of a CSV file by its headings; null if one is missing. */
export function columnsByHeading(headings: readonly string[]): PostalColumns | null {
  const column = (name: keyof PostalColumns) => headings.indexOf(HEADINGS[name]);
  const columns: PostalColumns = {
    country: column('country'),
    postalCode: column('postalCode'),
    name: column('name'),
    district: column('district'),
    state: column('state'),
    lat: column('lat'),
    lon: column('lon'),
  };
  return Object.values(columns).includes(-1) ? null : columns;
}

/** One line as a row, or what is wrong with it, in German. */
export function readPostalRow(
  cells: readonly string[],
  columns: PostalColumns,
): PostalRow | { readonly reason: string } {
  const text = (name: keyof PostalColumns) => (cells[columns[name]] ?? '').trim();
  const country = text('country').toUpperCase();
  const postalCode = text('postalCode');
  const name = text('name');
  if (!/^[A-Z]{2}$/.test(country))
    return { reason: `Das Land „${country}“ ist kein Kürzel wie DE.` };
  if (!/^[\dA-Z][\dA-Z -]{1,9}$/i.test(postalCode)) {
    return { reason: `Die Postleitzahl „${postalCode}“ ist keine.` };
  }
  if (name === '' || name.length > 200) return { reason: 'Der Ortsname fehlt oder ist zu lang.' };
  const lat = Number(text('lat') || Number.NaN);
  const lon = Number(text('lon') || Number.NaN);
  if (!(Math.abs(lat) <= 90 && Math.abs(lon) <= 180)) {
    return { reason: `Die Lage „${text('lat')}, ${text('lon')}“ ist keine.` };
  }
  return {
    country,
    postalCode,
    name,
    district: text('district') || null,
    state: text('state') || null,
    lat,
    lon,
  };
}
