import type { ColumnType } from 'kysely';

/** Migration 0030: somebody has said that what is shown about a service is right. */
export interface ServiceCheckTable {
  service_key: string;
  /** The day as ISO text. */
  checked_on: string;
  /** Null = the account was erased, or it is the demo's. */
  checked_by: string | null;
  checked_at: ColumnType<Date, Date, never>;
}

export interface ServiceTables {
  service_check: ServiceCheckTable;
}
