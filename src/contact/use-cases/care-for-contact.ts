import type { Kysely } from 'kysely';
import type { LetterSender } from '../../accounts/index.ts';
import type { Network } from '../../network/index.ts';
import type { ContactTables } from '../tables.ts';
import { careForAnswers } from './answers/care-for-answers.ts';
import { careForAppointments } from './appointments/care-for-appointments.ts';
import { careForEnquiries } from './enquiry/care-for-enquiries.ts';
import { careForMail } from './mail/care-for-mail.ts';
import { forgetOldChecks } from './services/forget-old-checks.ts';
import { expireSlips } from './slips/expire-slips.ts';

/** What the care for the contact point needs. */
export interface ContactCare {
  readonly network: Network;
  readonly sender: LetterSender;
  readonly secret: Buffer;
  readonly now: Date;
}

/** What is due of all areas: reminders, escalations, deletions. Runs each minute; doing it again does no harm. */
export async function careForContact(db: Kysely<ContactTables>, care: ContactCare): Promise<void> {
  await forgetOldChecks(db, care.now);
  await careForEnquiries(db, care);
  await careForAppointments(db, care);
  await expireSlips(db, care.now);
  await careForMail({ db, ...care }, care.now);
  await careForAnswers(db, care);
}
