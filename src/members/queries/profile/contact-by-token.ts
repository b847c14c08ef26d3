import type { Kysely } from 'kysely';
import { hashOf } from '../../../platform/security/tokens.ts';
import type { MembersTables } from '../../tables.ts';

/** Whom the link of a letter is about, and whether they still stand on the page. */
export interface LinkedContact {
  readonly id: string;
  readonly memberId: string;
  readonly memberName: string;
  readonly memberSlug: string;
  readonly name: string;
  readonly role: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly revokedAt: Date | null;
}

/** Null where no letter holds this token any more: the member has entered another address, or the proof has expired. */
export async function contactByToken(
  db: Kysely<MembersTables>,
  token: string,
): Promise<LinkedContact | null> {
  const row = await db
    .selectFrom('member_contact')
    .innerJoin('member', 'member.id', 'member_contact.member_id')
    .where('member_contact.token_hash', '=', hashOf(token))
    .select([
      'member_contact.id',
      'member.id as memberId',
      'member.name as memberName',
      'member.slug as memberSlug',
      'member_contact.name',
      'member_contact.role',
      'member_contact.phone',
      'member_contact.email',
      'member_contact.revoked_at as revokedAt',
    ])
    .executeTakeFirst();
  return row ?? null;
}
