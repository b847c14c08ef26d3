import { type Kysely, sql } from 'kysely';
import type { TwinKind, TwinReason } from '../../model/twins/compare-offers.ts';
import type { CatalogueTables } from '../../tables.ts';

/** A pair that was found; `offerId` is the smaller id. */
export interface FoundPair {
  readonly id: string;
  readonly offerId: string;
  readonly otherOfferId: string;
  readonly kind: TwinKind;
  readonly reasons: readonly TwinReason[];
  readonly strength: number;
  readonly titleKey: number;
  readonly otherTitleKey: number;
}

/**
 * Suggests pairs. One that is suggested already is brought up to date; decided ones stay as they are. The version only counts what changes
 * the question: somebody may be reading it.
 */
export async function suggestPairs(
  trx: Kysely<CatalogueTables>,
  pairs: readonly FoundPair[],
  now: Date,
): Promise<void> {
  if (pairs.length === 0) return;
  await trx
    .insertInto('twin_pair')
    .values(
      pairs.map((pair) => ({
        id: pair.id,
        offer_id: pair.offerId,
        other_offer_id: pair.otherOfferId,
        kind: pair.kind,
        reasons: [...pair.reasons],
        strength: pair.strength,
        title_key: pair.titleKey,
        other_title_key: pair.otherTitleKey,
        found_at: now,
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['offer_id', 'other_offer_id'])
        .doUpdateSet({
          kind: sql`excluded.kind`,
          reasons: sql`excluded.reasons`,
          strength: sql`excluded.strength`,
          title_key: sql`excluded.title_key`,
          other_title_key: sql`excluded.other_title_key`,
          version: sql`twin_pair.version + (excluded.kind <> twin_pair.kind)::integer`,
        })
        .where('twin_pair.state', '=', 'suggested'),
    )
    .execute();
}

/** Drops suggestions that hold no more; what people have decided meanwhile stays. */
export async function dropSuggested(
  trx: Kysely<CatalogueTables>,
  pairIds: readonly string[],
): Promise<void> {
  if (pairIds.length === 0) return;
  await trx
    .deleteFrom('twin_pair')
    .where('id', 'in', [...pairIds])
    .where('state', '=', 'suggested')
    .execute();
}

/** Makes decided pairs a question again, as if nobody had answered it. */
export async function askAgain(
  trx: Kysely<CatalogueTables>,
  pairIds: readonly string[],
): Promise<void> {
  if (pairIds.length === 0) return;
  await trx
    .deleteFrom('twin_consent')
    .where('pair_id', 'in', [...pairIds])
    .execute();
  await trx
    .updateTable('twin_pair')
    .set({
      state: 'suggested',
      kept_offer_id: null,
      decided_by: null,
      decided_at: null,
      version: sql`version + 1`,
    })
    .where('id', 'in', [...pairIds])
    .execute();
}
