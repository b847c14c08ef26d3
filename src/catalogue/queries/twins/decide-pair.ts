import { type Kysely, sql } from 'kysely';
import type { TwinKind } from '../../model/twins/compare-offers.ts';
import type { EditingTables } from '../../tables.ts';

/** Notes what people have decided about a pair. */
export async function writeDecision(
  trx: Kysely<EditingTables>,
  pairId: string,
  decision: {
    readonly state: 'confirmed' | 'refused';
    readonly kind?: TwinKind;
    readonly keptOfferId?: string;
    readonly actorId: string | null;
    readonly now: Date;
  },
): Promise<void> {
  const { state, kind, keptOfferId, actorId, now } = decision;
  await trx
    .updateTable('twin_pair')
    .set({
      state,
      ...(kind === undefined ? {} : { kind }),
      kept_offer_id: keptOfferId ?? null,
      decided_by: actorId,
      decided_at: now,
      version: sql`version + 1`,
    })
    .where('id', '=', pairId)
    .execute();
}

/** A member agrees to link the pair; twice counts once. */
export async function giveConsent(
  trx: Kysely<EditingTables>,
  consent: {
    readonly pairId: string;
    readonly memberId: string;
    readonly personId: string | null;
    readonly now: Date;
  },
): Promise<void> {
  await trx
    .insertInto('twin_consent')
    .values({
      pair_id: consent.pairId,
      member_id: consent.memberId,
      person_id: consent.personId,
      given_at: consent.now,
    })
    .onConflict((conflict) => conflict.columns(['pair_id', 'member_id']).doNothing())
    .execute();
}

/** The neighbours of a decided pair are to be looked for anew: two others may be next to each other now. */
export async function lookAgain(
  trx: Kysely<EditingTables>,
  offerIds: readonly string[],
): Promise<void> {
  await trx
    .updateTable('twin_look')
    .set({ is_matched: false })
    .where('offer_id', 'in', [...offerIds])
    .execute();
}
