const COUNTRIES: ReadonlyMap<string, string> = new Map([
  ['', 'DE'],
  ['d', 'DE'],
  ['de', 'DE'],
  ['deu', 'DE'],
  ['deutschland', 'DE'],
  ['germany', 'DE'],
  ['nl', 'NL'],
  ['nld', 'NL'],
  ['niederlande', 'NL'],
  ['nederland', 'NL'],
  ['netherlands', 'NL'],
  ['at', 'AT'],
  ['österreich', 'AT'],
  ['ch', 'CH'],
  ['schweiz', 'CH'],
  ['be', 'BE'],
  ['belgien', 'BE'],
]);

/** ISO 3166-1 alpha-2 code of a country as people write it; empty means Germany; null = not known. */
export function countryCode(text: string): string | null {
  return COUNTRIES.get(text.trim().toLowerCase()) ?? null;
}

/** The postal code in its country's form (`46483`, `7001 AB`); null if it cannot be one. */
export function postalCode(text: string, country: string): string | null {
  const given = text.trim().toUpperCase();
  if (country === 'DE') return /^(?:D-?)?\d{5}$/.test(given) ? given.slice(-5) : null;
  if (country === 'NL') {
    const dutch = /^(\d{4})\s?([A-Z]{2})$/.exec(given);
    return dutch === null ? null : `${dutch[1]} ${dutch[2]}`;
  }
  return /^[A-Z0-9 -]{3,10}$/.test(given) ? given : null;
}

/** Place and part of it: `Havelaue OT Strodehne` → Havelaue, Strodehne. */
export function splitPlace(text: string): { place: string | null; locality: string | null } {
  const [place = '', locality = ''] = text.split(/\s+(?:OT|Ortsteil)\s+/);
  return { place: place.trim() || null, locality: locality.trim() || null };
}

/** Coordinates in Europe; anything else (0/0, swapped, projected) is a mistake and gives null. */
export function parsePosition(
  latText: string,
  lonText: string,
): { lat: number; lon: number } | null {
  const lat = Number(latText.trim().replace(',', '.') || Number.NaN);
  const lon = Number(lonText.trim().replace(',', '.') || Number.NaN);
  return lat > 34 && lat < 72 && lon > -25 && lon < 45 ? { lat, lon } : null;
}
