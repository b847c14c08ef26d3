import type { Kysely } from 'kysely';
import { addDays, localDate } from '../../../platform/clock.ts';
import { PROOF_YEARS } from '../../model/profile/contact.ts';
import type { MembersTables } from '../../tables.ts';

const DAYS_AFTER_NOTICE = 365;

/** Deletes what nobody needs any more: notices a year after their end, agreements three years after they were taken back. */
export async function careForProfiles(db: Kysely<MembersTables>, now: Date): Promise<void> {
  const before = addDays(localDate(now), -DAYS_AFTER_NOTICE);
  await db.deleteFrom('member_notice').where('ends_on', '<', before).execute();
  const proof = new Date(now);
  proof.setUTCFullYear(proof.getUTCFullYear() - PROOF_YEARS);
  await db.deleteFrom('member_contact').where('revoked_at', '<', proof).execute();
}
