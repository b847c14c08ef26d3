import type { Kysely, Selectable } from 'kysely';
import type { CatalogueTables } from '../../tables.ts';
import type { TwinPairTable } from '../../twin-tables.ts';

export type KnownPair = Pick<
  Selectable<TwinPairTable>,
  | 'id'
  | 'offer_id'
  | 'other_offer_id'
  | 'kind'
  | 'state'
  | 'kept_offer_id'
  | 'title_key'
  | 'other_title_key'
>;

/** All pairs in which one of these offers stands, whatever became of them. */
export async function knownPairs(
  db: Kysely<CatalogueTables>,
  offerIds: readonly string[],
): Promise<readonly KnownPair[]> {
  const ids = [...offerIds];
  return db
    .selectFrom('twin_pair')
    .where((either) =>
      either.or([either('offer_id', 'in', ids), either('other_offer_id', 'in', ids)]),
    )
    .select([
      'id',
      'offer_id',
      'other_offer_id',
      'kind',
      'state',
      'kept_offer_id',
      'title_key',
      'other_title_key',
    ])
    .execute();
}
