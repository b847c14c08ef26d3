import type { Kysely } from 'kysely';
import { type ColumnMapping, mappedColumn, wordKey } from '../../exchange/table/column-mapping.ts';
import { columnOf } from '../../exchange/table/columns.ts';
import { guessColumns } from '../../exchange/table/guess-columns.ts';
import { surveyColumns, type TableSurvey } from '../../exchange/table/survey-columns.ts';
import { TABLE_FORMATS, tableRows } from '../../exchange/table/table-of.ts';
import { UnreadableDelivery } from '../../exchange/unreadable-delivery.ts';
import { type DeliveredTable, deliveredTable } from '../../queries/columns/delivered-table.ts';
import { storedBytes } from '../../queries/intake/delivery-pieces.ts';
import type { CatalogueTables } from '../../tables.ts';
import { keptMapping } from './kept-mappings.ts';

/** A delivered table, what stands in its columns and what they are taken to mean. */
export interface SurveyedDelivery {
  readonly delivery: DeliveredTable;
  readonly survey: TableSurvey;
  /** What the member has said about these columns, else what we suggest. */
  readonly mapping: ColumnMapping;
  /** Of what the member has said; 0 = nothing yet. */
  readonly version: number;
}

export type SurveyAnswer =
  | ({ readonly kind: 'surveyed' } & SurveyedDelivery)
  /** The file cannot be read as a table at all. */
  | { readonly kind: 'unreadable'; readonly delivery: DeliveredTable; readonly message: string };

/** Looks into a table that a member has delivered. Null: it has not delivered such a file, or the file is gone. */
export async function surveyDelivery(
  db: Kysely<CatalogueTables>,
  memberId: string,
  deliveryId: string,
): Promise<SurveyAnswer | null> {
  const delivery = await deliveredTable(db, memberId, deliveryId);
  if (delivery === null || !TABLE_FORMATS.includes(delivery.format)) return null;
  let survey: TableSurvey;
  try {
    const bytes = storedBytes(db, deliveryId);
    survey = await surveyColumns(tableRows(delivery.format, delivery.encoding, bytes));
  } catch (error) {
    if (!(error instanceof UnreadableDelivery)) throw error;
    return { kind: 'unreadable', delivery, message: error.message };
  }
  const kept = await keptMapping(db, memberId, survey.headings);
  const mapping = kept === null ? suggested(survey) : completed(kept.mapping, survey);
  return { kind: 'surveyed', delivery, survey, mapping, version: kept?.version ?? 0 };
}

function suggested({ columns }: TableSurvey): ColumnMapping {
  const guesses = guessColumns(columns);
  return {
    columns: Object.fromEntries(
      columns.map(({ name }, index) => [wordKey(name), guesses[index] ?? null]),
    ),
    words: {},
  };
}

/** A kept mapping says something about every column, also where a new one could be guessed meanwhile. */
function completed(mapping: ColumnMapping, { columns }: TableSurvey): ColumnMapping {
  return {
    columns: Object.fromEntries(
      columns.map(({ name }) => {
        const said = mappedColumn(mapping, name);
        return [wordKey(name), said === undefined ? (columnOf(name) ?? null) : said];
      }),
    ),
    words: mapping.words,
  };
}
