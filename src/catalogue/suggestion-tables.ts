import type { ColumnType } from 'kysely';
import type { SuggestedPart } from './model/suggestions/suggestion.ts';

/** What people said does not fit a course (migration 0023). */
export interface DeclinedSuggestionTable {
  offer_id: string;
  part: SuggestedPart;
  value: string;
  declined_by: string | null;
  declined_at: ColumnType<Date, Date | string, Date | string>;
}

export interface SuggestionTables {
  declined_suggestion: DeclinedSuggestionTable;
}
