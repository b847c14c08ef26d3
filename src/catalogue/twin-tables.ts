import type { ColumnType, Generated } from 'kysely';
import type { TwinKind, TwinReason } from './model/twins/compare-offers.ts';

type Timestamp = ColumnType<Date, Date | string, Date | string>;
type NullableTimestamp = ColumnType<
  Date | null,
  Date | string | null | undefined,
  Date | string | null
>;

export const TWIN_STATES = ['suggested', 'confirmed', 'refused'] as const;
export type TwinState = (typeof TWIN_STATES)[number];

export interface TwinLookTable {
  offer_id: string;
  rule: number;
  seen_at: Timestamp;
  sketch: number[];
  is_matched: Generated<boolean>;
}

export interface TwinKeyTable {
  key: number;
  offer_id: string;
}

export interface TwinPairTable {
  id: string;
  /** The smaller of both ids. */
  offer_id: string;
  other_offer_id: string;
  kind: TwinKind;
  reasons: TwinReason[];
  strength: number;
  state: Generated<TwinState>;
  kept_offer_id: ColumnType<string | null, string | null | undefined, string | null>;
  title_key: number;
  other_title_key: number;
  version: Generated<number>;
  found_at: Timestamp;
  decided_by: ColumnType<string | null, string | null | undefined, string | null>;
  decided_at: NullableTimestamp;
}

export interface TwinConsentTable {
  pair_id: string;
  member_id: string;
  person_id: string | null;
  given_at: Timestamp;
}

/** Offers that look like one course, and what people say to it (migration 0024). */
export interface TwinTables {
  twin_look: TwinLookTable;
  twin_key: TwinKeyTable;
  twin_pair: TwinPairTable;
  twin_consent: TwinConsentTable;
}
