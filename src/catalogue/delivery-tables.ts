import type { ColumnType, Generated } from 'kysely';

type Timestamp = ColumnType<Date, Date | string, Date | string>;
/** Absent when it is written = none yet. */
type NullableTimestamp = ColumnType<
  Date | null,
  Date | string | null | undefined,
  Date | string | null
>;
/** jsonb: read as a value, written as JSON text. */
type Json<T> = ColumnType<T, string, string>;

export type DeliveryChannel = 'upload' | 'push' | 'pull' | 'cli';
export const DELIVERY_FILE_STATES = [
  'arriving',
  'received',
  'reading',
  'checked',
  'publishing',
  'published',
  'refused',
  'discarded',
] as const;
export type DeliveryFileState = (typeof DELIVERY_FILE_STATES)[number];

/** A delivered file and how far it has come (migration 0019). */
interface DeliveryFileTable {
  id: string;
  member_id: string;
  source_id: string | null;
  channel: DeliveryChannel;
  file_name: string;
  media_type: string | null;
  format: string;
  encoding: string;
  file_hash: string;
  file_bytes: number | string;
  state: DeliveryFileState;
  waits_for: 'member' | 'office' | null;
  accepts_shrink: Generated<boolean>;
  released: Generated<boolean>;
  bytes_read: Generated<number | string>;
  records_read: Generated<number>;
  tries: Generated<number>;
  report: ColumnType<unknown, string | null | undefined, string | null>;
  actor_id: string | null;
  decided_by: string | null;
  decided_at: NullableTimestamp;
  replay_of: string | null;
  received_at: Timestamp;
  finished_at: NullableTimestamp;
  version: Generated<number>;
  seq: Generated<string>;
}

interface DeliveryPieceTable {
  delivery_id: string;
  position: number;
  bytes: Buffer;
}

export type DeliveryItemKind =
  | 'created'
  | 'changed'
  | 'unchanged'
  | 'withdrawn'
  | 'kept'
  | 'rejected';

interface DeliveryItemTable {
  delivery_id: string;
  position: number;
  kind: DeliveryItemKind;
  record: number;
  line: number | null;
  source_key: string | null;
  title: string | null;
  offer_id: string | null;
  before: Json<unknown>;
  after: Json<unknown>;
  problems: Json<unknown>;
  raw: string | null;
}

interface DeliveryTable {
  id: string;
  source_id: string;
  format: string;
  encoding: string;
  file_name: string;
  file_hash: string;
  file_bytes: number | string;
  state: 'published' | 'waiting' | 'refused';
  received_at: Timestamp;
  finished_at: Timestamp;
  records: number;
  created: number;
  updated: number;
  unchanged: number;
  withdrawn: number;
  rejected: number;
  report: Json<unknown>;
  /** Order of logging (migration 0002). */
  seq: Generated<string>;
}

interface SourceRecordTable {
  id: Generated<string>;
  source_id: string;
  source_key: string;
  content_hash: string;
  raw: string;
  delivery_id: string | null;
  delivered_at: Timestamp;
}

/** What came, what became of it and where it is kept word for word (migrations 0002, 0019). */
export interface DeliveryTables {
  delivery: DeliveryTable;
  source_record: SourceRecordTable;
  delivery_file: DeliveryFileTable;
  delivery_piece: DeliveryPieceTable;
  delivery_item: DeliveryItemTable;
}
