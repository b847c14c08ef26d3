import { type Kysely, sql } from 'kysely';
import { type Network, VOCABULARIES } from './model/network.ts';
import { syncSynonyms } from './synonyms/sync-synonyms.ts';
import type { NetworkTables } from './tables.ts';

/** How many rows were written; all 0 when the database already said the same. */
export interface SyncedTerms {
  readonly written: number;
  readonly removed: number;
}

/**
 * Brings the closed lists and the synonyms in the database to what the network's files say, in one transaction: new and changed
 * terms are written, vanished ones removed, terms of other origin (generated catalogues) stay. Writes nothing when nothing changed.
 */
export async function syncTerms(db: Kysely<NetworkTables>, network: Network): Promise<SyncedTerms> {
  const rows = VOCABULARIES.flatMap((vocabulary) =>
    network.terms[vocabulary].map((term, position) => ({
      vocabulary,
      key: term.key,
      parent: term.parent,
      position,
      labels: term.label,
      codes: term.codes,
    })),
  );
  const wanted = sql`select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
    as wanted (vocabulary text, key text, parent text, position integer, labels jsonb, codes jsonb)`;
  return db.transaction().execute(async (transaction) => {
    await syncSynonyms(transaction, network.synonyms);
    const removed = await sql`
      delete from vocabulary_term present where origin = 'network'
        and not exists (select 1 from (${wanted}) wanted
          where wanted.vocabulary = present.vocabulary and wanted.key = present.key)`.execute(
      transaction,
    );
    const written = await sql`
      insert into vocabulary_term as present (vocabulary, key, parent, position, labels, codes, origin)
      select vocabulary, key, parent, position, labels, codes, 'network' from (${wanted}) wanted
      on conflict (vocabulary, key) do update set parent = excluded.parent, position = excluded.position,
        labels = excluded.labels, codes = excluded.codes, origin = 'network'
      where (present.parent, present.position, present.labels, present.codes, present.origin)
        is distinct from (excluded.parent, excluded.position, excluded.labels, excluded.codes, 'network')`.execute(
      transaction,
    );
    return {
      written: Number(written.numAffectedRows ?? 0),
      removed: Number(removed.numAffectedRows ?? 0),
    };
  });
}
