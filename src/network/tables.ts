import type { ColumnType, Generated } from 'kysely';

/** jsonb: read as a value, written as JSON text. */
type Json<T> = ColumnType<T, string, string>;

/** Label per language; `de` is always there. */
export type Labels = { de: string; en?: string };

/** Migration 0003: a node of a closed list. */
export interface VocabularyTermTable {
  vocabulary: string;
  key: string;
  parent: string | null;
  position: number;
  labels: Json<Labels>;
  codes: Json<Record<string, string[]>>;
  /** 'network' (synced from NETWORK_DIR) or 'bench' (generated catalogue). */
  origin: string;
}

/** Migration 0003: a postal code with a place, imported from the official file. */
export interface GazetteerPlaceTable {
  country: string;
  postal_code: string;
  name: string;
  municipality: string | null;
  district: string | null;
  state: string | null;
  lat: number;
  lon: number;
}

/** Migration 0005: a list of words for the same thing. */
export interface SynonymSourceTable {
  /** 'network' (synced from NETWORK_DIR) or the official list: 'esco', 'kldb', 'auxco'. */
  key: string;
  title: string;
  licence: string | null;
  attribution: string | null;
  fingerprint: string;
  imported_at: Generated<Date>;
}

/** Migration 0005: labels of one thing, the preferred one first, with its occupation codes. */
export interface SynonymGroupTable {
  source: string;
  key: string;
  labels: string[];
  kldb: string[];
  isco: string[];
}

/** Migration 0014: the network's own data after a change by the office. */
export interface NetworkRevisionTable {
  revision: number;
  document: Json<unknown>;
  parts: string[];
  undoes: number | null;
  changed_by: string | null;
  changed_at: ColumnType<Date, Date, never>;
}

export interface NetworkTables {
  network_revision: NetworkRevisionTable;
  synonym_source: SynonymSourceTable;
  synonym_group: SynonymGroupTable;
  vocabulary_term: VocabularyTermTable;
  gazetteer_place: GazetteerPlaceTable;
}
