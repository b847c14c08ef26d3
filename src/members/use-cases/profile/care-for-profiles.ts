import type { LetterSender } from '../../../accounts/index.ts';
import { addDays, localDate } from '../../../platform/clock.ts';
import { PROOF_YEARS } from '../../model/profile/contact.ts';
import { membersWithUntoldContacts } from '../../queries/profile/untold-contacts.ts';
import type { ProfileDatabase } from './profile-database.ts';
import { tellContacts } from './tell-contacts.ts';

const DAYS_AFTER_NOTICE = 365;

/**
 * What has to be done each day: notices go a year after their end, agreements three years after they were taken back; people whom a
 * member names and whom no letter has reached yet get theirs.
 */
export async function careForProfiles(
  db: ProfileDatabase,
  { sender, now }: { readonly sender: LetterSender; readonly now: Date },
): Promise<void> {
  const before = addDays(localDate(now), -DAYS_AFTER_NOTICE);
  await db.deleteFrom('member_notice').where('ends_on', '<', before).execute();
  const proof = new Date(now);
  proof.setUTCFullYear(proof.getUTCFullYear() - PROOF_YEARS);
  await db.deleteFrom('member_contact').where('revoked_at', '<', proof).execute();
  for (const memberId of await membersWithUntoldContacts(db)) {
    await db.transaction().execute((trx) => tellContacts(trx, { memberId, sender, now }));
  }
}
