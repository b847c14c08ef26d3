import type { ColumnType, Generated } from 'kysely';

type Timestamp = ColumnType<Date, Date | string, Date | string>;
type NullableTimestamp = ColumnType<
  Date | null,
  Date | string | null | undefined,
  Date | string | null
>;
type Nullable = ColumnType<string | null, string | null | undefined, string | null>;
/** jsonb: read as a value, written as JSON text. */
type Json = ColumnType<unknown, string, string>;

export const DRAFT_STATES = ['draft', 'submitted', 'released', 'discarded'] as const;
export type DraftState = (typeof DRAFT_STATES)[number];

/** Migration 0028: a version of a programme that the office is working on. */
export interface FundingDraftTable {
  id: string;
  programme_id: string;
  based_on: string;
  document: Json;
  version: Generated<number>;
  state: Generated<DraftState>;
  reason: Nullable;
  created_by: string | null;
  created_at: Timestamp;
  changed_at: Timestamp;
  submitted_by: Nullable;
  submitted_at: NullableTimestamp;
  refusal: Nullable;
  decided_by: Nullable;
  decided_at: NullableTimestamp;
}

/** Migration 0028: each save of an open draft. */
export interface FundingDraftSaveTable {
  draft_id: string;
  version: number;
  document: Json;
  saved_by: string | null;
  saved_at: Timestamp;
}

/** Migration 0028: a changed result of a test person that is wanted so. */
export interface FundingDraftMoveTable {
  draft_id: string;
  persona_id: string;
  programme_id: string;
  move: Json;
  reason: string;
  confirmed_by: string | null;
  confirmed_at: Timestamp;
}

export interface DraftTables {
  funding_draft: FundingDraftTable;
  funding_draft_save: FundingDraftSaveTable;
  funding_draft_move: FundingDraftMoveTable;
}
