import type { ColumnType, Generated } from 'kysely';
import type { SourceKind } from './model/sources/source-kind.ts';

type Timestamp = ColumnType<Date, Date | string, Date | string>;
type NullableTimestamp = ColumnType<
  Date | null,
  Date | string | null | undefined,
  Date | string | null
>;
/** May be left out of an insert. */
type Optional<T> = ColumnType<T | null, T | null | undefined, T | null>;

/** An address from which the portal fetches (migration 0020). */
export interface PullSourceTable {
  id: string;
  member_id: string;
  name: string;
  kind: SourceKind;
  addresses: string[];
  page_filter: string | null;
  format: string;
  every_hours: number;
  secret_header: string | null;
  sealed_secret: Buffer | null;
  state: 'active' | 'paused';
  next_at: NullableTimestamp;
  source_key: string | null;
  etag: Optional<string>;
  last_modified: Optional<string>;
  content_hash: Optional<string>;
  tried_at: NullableTimestamp;
  fetched_at: NullableTimestamp;
  failing_since: NullableTimestamp;
  failures: Generated<number>;
  problem: Optional<string>;
  problem_detail: Optional<string>;
  last_delivery_id: Optional<string>;
  version: Generated<number>;
  created_by: string | null;
  updated_by: string | null;
  created_at: Timestamp;
  updated_at: Timestamp;
}

export interface DeliveryKeyTable {
  id: string;
  member_id: string;
  name: string;
  token_hash: Buffer;
  created_by: string | null;
  created_at: Timestamp;
  last_used_at: NullableTimestamp;
  revoked_by: Optional<string>;
  revoked_at: NullableTimestamp;
}

export interface DeliveryReceiptTable {
  key_id: string;
  request_hash: Buffer;
  content_hash: string;
  delivery_id: string | null;
  at: Timestamp;
}

export interface LinkCheckTable {
  address_hash: Buffer;
  checked_at: Timestamp;
  status: number | null;
  times_gone: number;
  gone_since: NullableTimestamp;
}

/** Tables about how deliveries come by themselves (migration 0020). */
export interface SourceTables {
  pull_source: PullSourceTable;
  delivery_key: DeliveryKeyTable;
  delivery_receipt: DeliveryReceiptTable;
  link_check: LinkCheckTable;
}
