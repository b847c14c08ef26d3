import { z } from 'zod';
import type { ColumnMapping } from './column-mapping.ts';
import { COLUMN_NAMES, isColumn } from './columns.ts';

const Heading = z.string().max(500);
const Word = z.string().max(500);

/** A mapping as it is stored. Columns that we no longer have are left out. */
export const ColumnMappingSchema = z
  .object({
    columns: z.record(Heading, z.string().nullable()),
    words: z.record(z.string(), z.record(Word, Word.nullable())),
  })
  .transform(
    ({ columns, words }): ColumnMapping => ({
      columns: Object.fromEntries(
        Object.entries(columns).flatMap(([heading, column]) =>
          column === null || isColumn(column) ? [[heading, column] as const] : [],
        ),
      ),
      words: Object.fromEntries(
        COLUMN_NAMES.flatMap((column) => {
          const known = words[column];
          return known === undefined ? [] : [[column, known] as const];
        }),
      ),
    }),
  );
