import type { Kysely } from 'kysely';
import type { MembersTables } from '../../tables.ts';

/** A seal as it is now, kept from others until the transaction ends; null = there is none, or it was removed. */
export async function lockSeal(
  trx: Kysely<MembersTables>,
  { sealId, memberId }: { readonly sealId: string; readonly memberId?: string },
) {
  const seals = trx
    .selectFrom('seal')
    .selectAll()
    .where('id', '=', sealId)
    .where('removed_at', 'is', null)
    .forUpdate();
  const own = memberId === undefined ? seals : seals.where('member_id', '=', memberId);
  return (await own.executeTakeFirst()) ?? null;
}
