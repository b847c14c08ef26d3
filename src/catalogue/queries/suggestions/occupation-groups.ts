import { type Kysely, sql } from 'kysely';
import type { CatalogueTables } from '../../tables.ts';

/** A name of an occupation by its code of KldB 2010 or address of ESCO. */
export interface OccupationName {
  readonly key: string;
  readonly name: string;
}

/**
 * The occupations of the imported lists: ESCO by address, KldB 2010 by code. Codes of five digits, which the lists of everyday names
 * state, are called as those call them first.
 */
export async function occupationNames(
  db: Kysely<CatalogueTables>,
): Promise<readonly OccupationName[]> {
  const { rows } = await sql<OccupationName>`
    select distinct on (o.key) o.key, o.name from (
      select case when source = 'esco' then key else kldb[1] end as key, labels[1] as name,
        case source when 'kldb' then 0 when 'esco' then 0 when 'auxco' then 1 else 2 end as rank
      from synonym_group where source = 'esco' or kldb <> '{}') o
    order by o.key, o.rank, o.name`.execute(db);
  return rows;
}

/** All names of the occupations of the imported lists and the network's own. */
export async function occupationLabels(
  db: Kysely<CatalogueTables>,
): Promise<readonly { readonly label: string; readonly value: string }[]> {
  const { rows } = await sql<{ label: string; value: string }>`
    select l.label, case when g.source = 'esco' then g.key else g.kldb[1] end as value
    from synonym_group g cross join lateral unnest(g.labels) as l(label)
    where g.source = 'esco' or g.kldb <> '{}'`.execute(db);
  return rows;
}

/** What the lists of words were made from: another text when one of them was imported anew. */
export async function wordsFingerprint(db: Kysely<CatalogueTables>): Promise<string> {
  const rows = await db
    .selectFrom('synonym_source')
    .orderBy('key')
    .select(['key', 'fingerprint'])
    .execute();
  return rows.map(({ key, fingerprint }) => `${key} ${fingerprint}`).join('\n');
}
