import type { Kysely } from 'kysely';
import type { ReadOptions } from '../../exchange/format.ts';
import { mappingsStamp } from '../../queries/columns/column-mappings.ts';
import type { CatalogueTables } from '../../tables.ts';
import { columnMappingFor } from '../columns/column-mapping-for.ts';

/** What a member has settled beforehand about how its files are to be read. */
export function readOptionsOf(db: Kysely<CatalogueTables>, memberId: string): ReadOptions {
  return { mappingFor: (headings) => columnMappingFor(db, memberId, headings) };
}

/** Changes when the same file would be read in another way. */
export function readingRulesOf(db: Kysely<CatalogueTables>, memberId: string): Promise<string> {
  return mappingsStamp(db, memberId);
}
