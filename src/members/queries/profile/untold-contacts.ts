import type { Kysely } from 'kysely';
import type { MembersTables } from '../../tables.ts';

/**
 * People on a member's public page who have got no letter at their address, in the order of the addresses; locked until the end of the
 * transaction, so that two do not write twice.
 */
export async function untoldContacts(trx: Kysely<MembersTables>, memberId: string) {
  const rows = await trx
    .selectFrom('member_contact')
    .innerJoin('member', 'member.id', 'member_contact.member_id')
    .where('member.id', '=', memberId)
    .where('member.publication', '=', 'published')
    .where('member_contact.revoked_at', 'is', null)
    .where('member_contact.told_at', 'is', null)
    .where('member_contact.email', 'is not', null)
    .select([
      'member_contact.id',
      'member_contact.email',
      'member.slug',
      'member.name as memberName',
    ])
    .orderBy('member_contact.email')
    .forUpdate('member_contact')
    .execute();
  return rows.flatMap(({ email, ...row }) => (email === null ? [] : [{ ...row, email }]));
}

/** Members that have such people. Those of the demonstration are left out: nobody reads their letters. */
export async function membersWithUntoldContacts(
  db: Kysely<MembersTables>,
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('member')
    .innerJoin('member_contact', 'member_contact.member_id', 'member.id')
    .where('member.publication', '=', 'published')
    .where('member.is_demo', '=', false)
    .where('member_contact.revoked_at', 'is', null)
    .where('member_contact.told_at', 'is', null)
    .where('member_contact.email', 'is not', null)
    .select('member.id')
    .distinct()
    .orderBy('member.id')
    .execute();
  return rows.map(({ id }) => id);
}
