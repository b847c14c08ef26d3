import type { ColumnType, Generated, GeneratedAlways } from 'kysely';

/** Migration 0027: how many checks were finished on a day. */
export interface FundingCheckCountTable {
  /** ISO text. */
  day: string;
  finished: number;
}

/** Migration 0027: words of somebody who says that a programme is described wrong. */
export interface FundingCorrectionTable {
  id: GeneratedAlways<string>;
  programme_id: string;
  words: string;
  created_at: Date;
  version: Generated<number>;
  handled_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
  handled_by: ColumnType<string | null, string | null | undefined, string | null>;
  /** Migration 0028. */
  outcome: ColumnType<
    'adopted' | 'not_adopted' | null,
    undefined,
    'adopted' | 'not_adopted' | null
  >;
  /** Migration 0028: what the office did about it, in its own words. */
  note: ColumnType<string | null, undefined, string | null>;
}

export interface CheckTables {
  funding_check_count: FundingCheckCountTable;
  funding_correction: FundingCorrectionTable;
}
