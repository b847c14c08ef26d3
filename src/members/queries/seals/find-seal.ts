import type { Kysely } from 'kysely';
import type { MembersTables } from '../../tables.ts';
import { type SealLine, sealLineOf, selectSealLines } from './seal-line.ts';

/** One seal; with `memberId` only if it is that member's. Null = there is none, or it was removed. */
export async function findSeal(
  db: Kysely<MembersTables>,
  { sealId, memberId }: { readonly sealId: string; readonly memberId?: string },
): Promise<SealLine | null> {
  const seals = selectSealLines(db).where('s.id', '=', sealId);
  const own = memberId === undefined ? seals : seals.where('s.member_id', '=', memberId);
  const row = await own.executeTakeFirst();
  return row === undefined ? null : sealLineOf(row);
}
