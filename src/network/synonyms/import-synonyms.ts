import type { Kysely } from 'kysely';
import type { NetworkTables } from '../tables.ts';
import { readSynonymFile } from './read-synonym-file.ts';
import { FORMAT_RULES, type SynonymFormat } from './synonym-formats.ts';
import { writeSynonyms } from './write-synonyms.ts';

export interface ImportedSynonyms {
  readonly format: SynonymFormat;
  readonly rows: number;
  readonly groups: number;
  readonly labels: number;
  /** False where the database already said the same. */
  readonly written: boolean;
  readonly licence: string | null;
  readonly attribution: string | null;
}

/**
 * Imports an official list of occupations (ESCO, KldB, auxco) as synonyms for the search. The file is the whole truth about its
 * source: what is not in it goes. Throws OperatorProblem if it is something else.
 */
export async function importSynonyms(
  db: Kysely<NetworkTables>,
  path: string,
  wanted: SynonymFormat | null,
): Promise<ImportedSynonyms> {
  const { format, rows, groups } = await readSynonymFile(path, wanted);
  const { source } = FORMAT_RULES[format];
  const written = await db
    .transaction()
    .execute((transaction) => writeSynonyms(transaction, source, groups));
  return {
    format,
    rows,
    groups: groups.length,
    labels: groups.reduce((sum, group) => sum + group.labels.length, 0),
    written,
    licence: source.licence,
    attribution: source.attribution,
  };
}
