import type { ColumnType, Generated } from 'kysely';
import type { SealHolder } from './model/seals/seal-kind.ts';
import type { SealStanding, SealState, StoredMediaType } from './model/seals/seal-state.ts';

type Timestamp = ColumnType<Date, Date | string, Date | string>;
/** May be left out of an insert. */
type OptionalTimestamp = ColumnType<
  Date | null,
  Date | string | null | undefined,
  Date | string | null
>;
/** jsonb: read as a value, written as JSON text. */
type Words = ColumnType<Readonly<{ de: string; en?: string }>, string, string>;

/** Migration 0012. */
export interface StoredFileTable {
  id: string;
  member_id: string;
  media_type: StoredMediaType;
  bytes: number;
  sha256: string;
  name: string;
  content: Buffer;
  created_by: string | null;
  created_at: Timestamp;
}

/** Migration 0012: written by `syncSealKinds` alone. */
export interface SealKindTable {
  key: string;
  holder: SealHolder;
  position: number;
  labels: Words;
  short_labels: Words;
  sentences: Words;
  issuer: string;
  url: string;
}

/** Migration 0012: written by `syncSealKinds` alone. */
export interface FundingNeedTable {
  funding: string;
  kind: string;
  holder: SealHolder;
}

/** Migration 0012: one period of a seal. Days are local dates (Europe/Berlin) as ISO text. */
export interface SealTable {
  id: string;
  member_id: string;
  offer_id: string | null;
  kind: string;
  number: string | null;
  scope: string | null;
  issuer: string;
  valid_from: string;
  valid_until: string | null;
  proof_file_id: string | null;
  state: SealState;
  standing: Generated<SealStanding>;
  corrects: string | null;
  submitted_by: string | null;
  submitted_at: Timestamp;
  checked_by: string | null;
  checked_at: OptionalTimestamp;
  reason: string | null;
  confirmed_at: OptionalTimestamp;
  removed_at: OptionalTimestamp;
  version: Generated<number>;
}

/** Migration 0012. */
export interface SealReminderTable {
  seal_id: string;
  days_before: number;
  sent_at: Timestamp;
}
