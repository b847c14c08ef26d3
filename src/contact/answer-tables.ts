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

/** Migration 0035: an answer for everybody. Days are local dates (Europe/Berlin) as ISO text. */
export interface AnswerTable {
  id: string;
  slug: string;
  owner_member_id: Nullable;
  document: Json;
  state: Generated<'published' | 'withdrawn'>;
  from_enquiry: Generated<boolean>;
  checked_on: string;
  expires_on: string;
  reminded_for: Nullable;
  written_by: Nullable;
  reviewed_by: Nullable;
  published_at: Timestamp;
}

/** Migration 0035: an answer that is being written. */
export interface AnswerDraftTable {
  id: string;
  answer_id: Nullable;
  owner_member_id: Nullable;
  document: Json;
  from_enquiry: Generated<boolean>;
  state: Generated<'draft' | 'submitted'>;
  version: Generated<number>;
  written_by: Nullable;
  refusal: Nullable;
  created_at: Timestamp;
  changed_at: Timestamp;
  submitted_at: NullableTimestamp;
}

/** Migration 0035: who has written in a draft. */
export interface AnswerDraftWriterTable {
  draft_id: string;
  person_id: string;
  saved_at: Timestamp;
}

/** Migration 0035: how often an answer helped, by month. */
export interface AnswerVoteTable {
  answer_id: string;
  month: string;
  vote: 'helped' | 'wrong';
  count: number;
}

/** Migration 0035: written by a trigger alone. */
export interface AnswerRevisionTable {
  only_row: Generated<boolean>;
  revision: string;
}

export interface AnswerTables {
  answer: AnswerTable;
  answer_draft: AnswerDraftTable;
  answer_draft_writer: AnswerDraftWriterTable;
  answer_vote: AnswerVoteTable;
  answer_revision: AnswerRevisionTable;
}
