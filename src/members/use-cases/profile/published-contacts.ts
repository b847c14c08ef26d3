import type { PublishedContacts } from '../../../accounts/index.ts';
import type { ProfileDatabase } from './profile-database.ts';
import { revokeContact } from './revoke-contact.ts';

/** Where somebody is named on a member's page, and their way to take the consent back themselves; at once (Art. 7 (3) GDPR). */
export function publishedContacts(db: ProfileDatabase): PublishedContacts {
  return {
    of: (email) =>
      db
        .selectFrom('member_contact')
        .innerJoin('member', 'member.id', 'member_contact.member_id')
        .where('member_contact.revoked_at', 'is', null)
        .where((row) =>
          row(row.fn<string>('lower', ['member_contact.email']), '=', email.toLowerCase()),
        )
        .select([
          'member_contact.id',
          'member.id as memberId',
          'member.name as memberName',
          'member_contact.consented_at as consentedAt',
        ])
        .orderBy('member.name')
        .execute(),
    withdraw: ({ id, memberId }, act) =>
      revokeContact(db, { memberId, contactId: id, bySelf: true, ...act }),
  };
}
