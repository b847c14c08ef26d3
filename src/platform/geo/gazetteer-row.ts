import type { Position } from './distance.ts';

/** A place that the gazetteer knows, from whatever source. */
export interface GazetteerRow extends Position {
  readonly name: string;
  readonly aliases: readonly string[];
  /** For districts the municipality they belong to; null for municipalities themselves. */
  readonly municipality: string | null;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly postalCodes: readonly PostalPoint[];
  readonly bank: 'left' | 'right' | null;
  /** Own rows (the network's) win over imported ones of the same name or code. */
  readonly isOwn: boolean;
}

/** A postal code with the middle of its area. */
export interface PostalPoint extends Position {
  readonly code: string;
}

/** How a place was found: by given coordinates, a district, a postal code or only the whole municipality. */
export type FoundPrecision = 'coordinates' | 'district' | 'postal_code' | 'municipality';

export interface FoundPlace extends Position {
  /** As people know it, e.g. `46483 Wesel` or `Wesel-Büderich`; null for bare coordinates. Looking the label up finds the same place. */
  readonly label: string | null;
  /** The municipality that it is or lies in; null for bare coordinates. */
  readonly municipality: string | null;
  readonly precision: FoundPrecision;
  readonly bank: 'left' | 'right' | null;
}

/** The name with its municipality, e.g. `Wesel-Büderich`; in brackets where hyphens would mislead: `Kamp (Kamp-Lintfort)`. */
export function placeLabel(row: GazetteerRow): string {
  if (row.municipality === null) return row.name;
  return row.municipality.includes('-') || row.name.includes('-')
    ? `${row.name} (${row.municipality})`
    : `${row.municipality}-${row.name}`;
}
