import type { Kysely } from 'kysely';
import type { MembersTables } from '../../tables.ts';
import { type SealLine, sealLineOf, selectSealLines } from './seal-line.ts';

/** All seals of a member in the order of the network's list, those of the provider before those of its measures, the newest period first. */
export async function sealsOfMember(
  db: Kysely<MembersTables>,
  memberId: string,
): Promise<SealLine[]> {
  const rows = await selectSealLines(db)
    .where('s.member_id', '=', memberId)
    .orderBy((order) => order('s.offer_id', 'is not', null))
    .orderBy('k.position')
    .orderBy('s.kind')
    .orderBy('s.offer_id')
    .orderBy('s.valid_from', 'desc')
    .execute();
  return rows.map(sealLineOf);
}
