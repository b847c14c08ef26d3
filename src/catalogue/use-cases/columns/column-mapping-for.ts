import type { Kysely } from 'kysely';
import type { ColumnMapping } from '../../exchange/table/column-mapping.ts';
import type { CatalogueTables } from '../../tables.ts';
import { keptMapping } from './kept-mappings.ts';

/** What a member has said the columns with these names mean; null if it was never asked. */
export async function columnMappingFor(
  db: Kysely<CatalogueTables>,
  memberId: string,
  columns: readonly string[],
): Promise<ColumnMapping | null> {
  const kept = await keptMapping(db, memberId, columns);
  return kept?.mapping ?? null;
}
