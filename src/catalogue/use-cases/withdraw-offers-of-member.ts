import type { Kysely } from 'kysely';
import type { LeavingOffers } from '../../members/index.ts';
import type { CatalogueTables } from '../tables.ts';

/**
 * Withdraws all published offers of a member that leaves, in the caller's transaction: their pages say "gone" and show others from
 * then on. Rows stay, so that counts of the past stay. What waited for the office is a draft again. Answers how many were withdrawn.
 */
export async function withdrawOffersOfMember(
  transaction: Kysely<CatalogueTables>,
  { memberId, now }: { readonly memberId: string; readonly now: Date },
): Promise<number> {
  const { numUpdatedRows } = await transaction
    .updateTable('offer')
    .set({ publication: 'withdrawn', withdrawn_at: now, updated_at: now })
    .where('member_id', '=', memberId)
    .where('publication', '=', 'published')
    .executeTakeFirstOrThrow();
  await transaction
    .updateTable('course_draft')
    .set({ state: 'draft' })
    .where('state', '=', 'waiting')
    .where('offer_id', 'in', (offers) =>
      offers.selectFrom('offer').where('member_id', '=', memberId).select('id'),
    )
    .execute();
  return Number(numUpdatedRows);
}

/** The tables as Kysely takes them for a transaction that was opened by a domain below. */
type AllTables = { [Table in keyof CatalogueTables]: CatalogueTables[Table] };

/** What members have done to their offers when they leave. */
export const leavingOffers: LeavingOffers = {
  withdraw: (transaction, member) =>
    withdrawOffersOfMember(transaction.withTables<AllTables>(), member),
};
