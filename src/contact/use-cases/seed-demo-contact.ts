import type { Kysely } from 'kysely';
import type { ContactTables } from '../tables.ts';
import { seedDemoAnswers } from './answers/seed-demo-answers.ts';
import { seedDemoPresences } from './appointments/seed-demo-presences.ts';
import type { ContactCare } from './care-for-contact.ts';
import { seedDemoFigures } from './figures/seed-demo-figures.ts';
import { seedDemoAdvisers } from './inbox/seed-demo-advisers.ts';
import { seedDemoEnquiries } from './inbox/seed-demo-enquiries.ts';
import { seedDemoMail } from './mail/seed-demo-mail.ts';
import { seedDemoChecks } from './services/seed-demo-checks.ts';
import { seedDemoSlips } from './slips/seed-demo-slips.ts';

/** Invented enquiries, presence hours, slips and answers of the demo, once. */
export async function seedDemoContact(db: Kysely<ContactTables>, care: ContactCare): Promise<void> {
  await seedDemoChecks(db, care.network, care.now);
  await seedDemoAdvisers(db, care.network, care.now);
  await seedDemoAnswers(db, care.network, care.now);
  await seedDemoFigures(db, care.now);
  await seedDemoEnquiries({ db, ...care }, care.now);
  await seedDemoMail({ db, ...care }, care.now);
  await seedDemoPresences({ db, ...care }, care.now);
  await seedDemoSlips(db, care.network, care.now);
}
