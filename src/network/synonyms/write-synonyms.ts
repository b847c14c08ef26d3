import { createHash } from 'node:crypto';
import { sql, type Transaction } from 'kysely';
import type { LabelGroup } from '../model/synonyms.ts';
import type { NetworkTables } from '../tables.ts';

export interface SynonymSource {
  readonly key: string;
  readonly title: string;
  readonly licence: string | null;
  /** The line that is shown where the labels are used. */
  readonly attribution: string | null;
}

/** Groups per statement. */
const BATCH = 1000;

/** Puts the groups of a source in place of its former ones. Writes nothing, and answers false, where they are the same. */
export async function writeSynonyms(
  transaction: Transaction<NetworkTables>,
  source: SynonymSource,
  groups: readonly LabelGroup[],
): Promise<boolean> {
  const fingerprint = createHash('sha256')
    .update(JSON.stringify([source, groups]))
    .digest('hex');
  // Several processes start at once and would all write what is not there yet.
  await sql`lock table synonym_source in share row exclusive mode`.execute(transaction);
  const known = await transaction
    .selectFrom('synonym_source')
    .where('key', '=', source.key)
    .select('fingerprint')
    .executeTakeFirst();
  if (known?.fingerprint === fingerprint) return false;
  await transaction.deleteFrom('synonym_source').where('key', '=', source.key).execute();
  await transaction
    .insertInto('synonym_source')
    .values({ ...source, fingerprint })
    .execute();
  for (let start = 0; start < groups.length; start += BATCH) {
    const rows = groups
      .slice(start, start + BATCH)
      .map((group) => ({ source: source.key, ...group }));
    await sql`
      insert into synonym_group (source, key, labels, kldb, isco)
      select source, key, labels, kldb, isco from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as row (source text, key text, labels text[], kldb text[], isco text[])`.execute(
      transaction,
    );
  }
  return true;
}
