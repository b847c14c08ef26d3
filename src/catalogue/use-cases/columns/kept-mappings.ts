import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { ColumnMapping } from '../../exchange/table/column-mapping.ts';
import { ColumnMappingSchema } from '../../exchange/table/mapping-schema.ts';
import {
  mappingByKey,
  mappingsOf,
  type StoredMapping,
} from '../../queries/columns/column-mappings.ts';
import type { CatalogueTables } from '../../tables.ts';
import { headingsKey } from './headings-key.ts';

/** A mapping that a member has settled. */
export interface KeptMapping {
  readonly id: string;
  readonly headings: readonly string[];
  readonly mapping: ColumnMapping;
  readonly version: number;
  readonly updatedAt: Date;
}

const Headings = z.array(z.string());

/** What a member has said about these column names; null if it was never asked. */
export async function keptMapping(
  db: Kysely<CatalogueTables>,
  memberId: string,
  headings: readonly string[],
): Promise<KeptMapping | null> {
  const stored = await mappingByKey(db, memberId, headingsKey(headings));
  return stored === null ? null : readStored(stored);
}

/** Everything that a member has said about columns, newest first. */
export async function listMappings(
  db: Kysely<CatalogueTables>,
  memberId: string,
): Promise<KeptMapping[]> {
  return (await mappingsOf(db, memberId)).flatMap((stored) => readStored(stored) ?? []);
}

function readStored({ columns, words, headings, ...row }: StoredMapping): KeptMapping | null {
  const mapping = ColumnMappingSchema.safeParse({ columns, words });
  const names = Headings.safeParse(headings);
  if (!mapping.success || !names.success) return null;
  return { ...row, headings: names.data, mapping: mapping.data };
}
