import type { ColumnType, GeneratedAlways } from 'kysely';
import type { Status } from './model/condition.ts';
import type { BudgetLight } from './model/programme.ts';

/** jsonb: read as a value, written as JSON text. */
type Json<T> = ColumnType<T, string, string>;

/** Migration 0025: a released version of a programme. Days are ISO text. */
export interface FundingVersionTable {
  programme_id: string;
  valid_from: string;
  edition: number;
  document: Json<unknown>;
  author_id: string | null;
  released_by: string | null;
  released_at: Date;
  reason: string;
}

/** Migration 0025: somebody looked at a version, and it is still right. */
export interface FundingCheckTable {
  programme_id: string;
  valid_from: string;
  checked_on: string;
  checked_by: string | null;
  noted_at: Date;
}

/** Migration 0025: whether a programme has funds. */
export interface FundingLightTable {
  programme_id: string;
  state: BudgetLight['state'];
  confirmed_on: string;
  confirmed_by: string | null;
  confirmed_at: Date;
}

/** Migration 0025: what a persona comes to since a rule has changed. */
export interface FundingExpectationTable {
  id: GeneratedAlways<string>;
  persona_id: string;
  programme_id: string;
  status: Status;
  amounts: Json<Readonly<Record<string, number | null>>>;
  reason: string;
  changed_by: string | null;
  changed_at: Date;
}

/** Migration 0025: one row; written by triggers alone. */
export interface FundingRevisionTable {
  revision: string;
}

/** Migration 0029: see FundingShare. */
export interface FundingShareTable {
  programme_id: string;
  first_start: string | null;
  last_start: string | null;
  funding: string;
  percent: number;
  most_cents: number | null;
  goals: readonly string[] | null;
  least_units: number | null;
  mandatory: boolean;
}

/** What the office says of the rules, and what follows from them for the catalogue. */
export interface RuleTables {
  funding_version: FundingVersionTable;
  funding_check: FundingCheckTable;
  funding_light: FundingLightTable;
  funding_expectation: FundingExpectationTable;
  funding_revision: FundingRevisionTable;
  funding_share: FundingShareTable;
}
