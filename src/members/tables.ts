import type { ColumnType } from 'kysely';

export const MEMBER_KINDS = [
  'provider',
  'company',
  'public_body',
  'advice_service',
  'supporter',
] as const;
export type MemberKind = (typeof MEMBER_KINDS)[number];

/** How exact a position is; null beside it means that no position is known. */
export type PositionPrecision = 'address' | 'postal_code' | 'municipality';

export type Publication = 'draft' | 'published' | 'withdrawn';

type Timestamp = ColumnType<Date, Date | string, Date | string>;

/** Where a record came from; all null for records entered by hand. */
export interface ProvenanceColumns {
  source_id: string | null;
  source_key: string | null;
  content_hash: string | null;
  delivered_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
  source_record_id: string | null;
}

/** Migration 0001: a legal person admitted to the network. Null = unknown. */
export interface MemberTable extends ProvenanceColumns {
  id: string;
  slug: string;
  kind: MemberKind;
  name: string;
  summary: string | null;
  description_html: string | null;
  website: string | null;
  email: string | null;
  phone: string | null;
  street: string | null;
  postal_code: string | null;
  place: string | null;
  country: string;
  lat: number | null;
  lon: number | null;
  precision: PositionPrecision | null;
  topics: string[];
  employees: number | null;
  is_demo: boolean;
  publication: Publication;
  created_at: Timestamp;
  updated_at: Timestamp;
}

export interface MembersTables {
  member: MemberTable;
}
