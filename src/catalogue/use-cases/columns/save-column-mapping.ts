import type { Kysely } from 'kysely';
import { note } from '../../../accounts/index.ts';
import { randomId } from '../../../platform/ids.ts';
import type { ColumnMapping } from '../../exchange/table/column-mapping.ts';
import { hasLeft } from '../../queries/has-left.ts';
import type { EditingTables } from '../../tables.ts';
import { headingsKey } from './headings-key.ts';

export type SaveMappingAnswer =
  | { readonly kind: 'saved' }
  /** Somebody else has said something else meanwhile. */
  | { readonly kind: 'outdated' }
  | { readonly kind: 'left' };

/** Remembers what the columns of a table mean, for this member and every file with the same column names. */
export async function saveColumnMapping(
  db: Kysely<EditingTables>,
  given: {
    readonly memberId: string;
    readonly headings: readonly string[];
    readonly mapping: ColumnMapping;
    /** Of the mapping that the person saw; 0 = there was none. */
    readonly version: number;
    readonly actorId: string;
    readonly now: Date;
  },
): Promise<SaveMappingAnswer> {
  const { memberId, headings, mapping, version, actorId, now } = given;
  return db
    .transaction()
    .execute(async (trx: Kysely<EditingTables>): Promise<SaveMappingAnswer> => {
      if (await hasLeft(trx, memberId)) return { kind: 'left' };
      const values = {
        headings: JSON.stringify(headings),
        columns: JSON.stringify(mapping.columns),
        words: JSON.stringify(mapping.words),
        updated_by: actorId,
        updated_at: now,
      };
      const key = headingsKey(headings);
      const saved =
        version === 0
          ? await trx
              .insertInto('column_mapping')
              .values({ id: randomId(), member_id: memberId, headings_key: key, ...values })
              .onConflict((conflict) => conflict.columns(['member_id', 'headings_key']).doNothing())
              .returning('id')
              .executeTakeFirst()
          : await trx
              .updateTable('column_mapping')
              .set({ ...values, version: version + 1 })
              .where('member_id', '=', memberId)
              .where('headings_key', '=', key)
              .where('version', '=', version)
              .returning('id')
              .executeTakeFirst();
      if (saved === undefined) return { kind: 'outdated' };
      const subject = { kind: 'column_mapping', id: saved.id };
      await note(trx, { actorId, action: 'columns.saved', subject, memberId, now });
      return { kind: 'saved' };
    });
}
