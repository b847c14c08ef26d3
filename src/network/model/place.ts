import { z } from 'zod';

export const PLACE_KINDS = ['city', 'town', 'municipality', 'district'] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];
/** Side of the Rhine: between bridges and ferries it decides about the way more than the distance does. */
export const RHINE_BANKS = ['left', 'right'] as const;
export type RhineBank = (typeof RHINE_BANKS)[number];

const Latitude = z.number().min(47).max(56);
const Longitude = z.number().min(3).max(16);
const PostalCode = z.string().regex(/^(\d{5}|\d{4})$/);
const PostalPointSchema = z.strictObject({ code: PostalCode, lat: Latitude, lon: Longitude });

const PlaceSchema = z
  .strictObject({
    name: z.string().min(1),
    /** Other common spellings, e.g. "Voerde (Niederrhein)". */
    aliases: z.array(z.string().min(1)).default([]),
    kind: z.enum(PLACE_KINDS),
    /** Name of the municipality that a district belongs to. */
    municipality: z.string().min(1).optional(),
    /** The Kreis, the city itself or the Dutch province. */
    county: z.string().min(1),
    country: z.enum(['DE', 'NL']).default('DE'),
    postalCodes: z.array(z.union([PostalCode, PostalPointSchema])).min(1),
    lat: Latitude,
    lon: Longitude,
    bank: z.enum(RHINE_BANKS).optional(),
    /** Key of the list of sources at the head of the file. */
    source: z.string().min(1),
  })
  .refine((place) => (place.kind === 'district') === (place.municipality !== undefined), {
    error: 'ein Ortsteil (kind: district) mit municipality, alles andere ohne',
  });

/** places.yaml */
export const PlacesFileSchema = z.strictObject({
  sources: z.record(z.string(), z.string().min(1)),
  places: z.array(PlaceSchema).min(1),
});

export type PostalPoint = Readonly<z.output<typeof PostalPointSchema>>;

/** A municipality or district with the centre where people say it is (not the centroid of its area). */
export interface Place {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind: PlaceKind;
  readonly municipality: string | null;
  readonly county: string;
  readonly country: 'DE' | 'NL';
  /** Postal codes with the middle of their area: the place's own where the file states none. */
  readonly postalPoints: readonly PostalPoint[];
  readonly lat: number;
  readonly lon: number;
  readonly bank: RhineBank | null;
}

/** The places of a file; problems are sentences in German (unknown source, unknown municipality, doubled name). */
export function placesOf(file: z.output<typeof PlacesFileSchema>): {
  places: Place[];
  problems: string[];
} {
  const problems: string[] = [];
  const municipalities = new Set(
    file.places.filter((place) => place.kind !== 'district').map((place) => place.name),
  );
  const seen = new Set<string>();
  const places = file.places.map((place, index): Place => {
    const at = `places[${index}]`;
    if (!Object.hasOwn(file.sources, place.source)) {
      problems.push(
        `${at}.source: Der Wert ist „${place.source}“. Erlaubt ist: ${Object.keys(file.sources).join(', ')}.`,
      );
    }
    if (place.municipality !== undefined && !municipalities.has(place.municipality)) {
      problems.push(
        `${at}.municipality: Der Wert ist „${place.municipality}“. Erlaubt ist: der Name einer Gemeinde, die in dieser Datei steht.`,
      );
    }
    const identity = `${place.country} ${place.municipality ?? ''} ${place.name}`;
    if (seen.has(identity)) {
      problems.push(
        `${at}.name: „${place.name}“ steht schon weiter oben. Erlaubt ist: jeder Ort nur einmal.`,
      );
    }
    seen.add(identity);
    return {
      name: place.name,
      aliases: place.aliases,
      kind: place.kind,
      municipality: place.municipality ?? null,
      county: place.county,
      country: place.country,
      postalPoints: place.postalCodes.map((code) =>
        typeof code === 'string' ? { code, lat: place.lat, lon: place.lon } : code,
      ),
      lat: place.lat,
      lon: place.lon,
      bank: place.bank ?? null,
    };
  });
  return { places, problems };
}
