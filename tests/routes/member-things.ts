import { waitingApplication } from '../support/applications.ts';
import type { TestDatabase } from '../support/database.ts';
import { officeThings } from '../support/office-things.ts';
import { addPerson } from '../support/sign-in-app.ts';
import { someCourseOf } from '../support/some-course.ts';
import { sealWithProof } from '../support/some-seals.ts';
import { answerThings } from './answer-things.ts';
import { deliveryThings } from './delivery-things.ts';
import { enquiryThings } from './enquiry-things.ts';
import { mailThings } from './mail-things.ts';
import { presenceThings } from './presence-things.ts';
import { profileThings } from './profile-things.ts';
import { slipThings } from './slip-things.ts';
import { sourceThings } from './source-things.ts';
import { twinThings } from './twin-things.ts';

/** Makes one of everything that belongs to a member of the demonstration network; answers what the parameters of paths name. */
export async function memberThings(
  db: TestDatabase['db'],
  { id, slug }: { readonly id: string; readonly slug: string },
  now: Date,
): Promise<Readonly<Record<string, string>>> {
  const holder = await addPerson(db, { email: `holder@${slug}.example` });
  const at = { created_at: now };
  const mandate = {
    id: `known-${slug}`,
    person_id: holder,
    member_id: id,
    from_on: '2026-01-01',
  };
  await db
    .insertInto('mandate')
    .values({ ...mandate, ...at, role: 'viewer' })
    .execute();
  const invitation = {
    id: `known-${slug}`,
    token_hash: Buffer.from(slug),
    email: `${slug}@matrix.example`,
    email_key: `${slug}@matrix.example`,
    member_id: id,
    member_role: 'viewer' as const,
    expires_at: new Date(now.getTime() + 86_400_000),
  };
  await db
    .insertInto('invitation')
    .values({ ...invitation, ...at })
    .execute();
  const application = await waitingApplication(db, slug, now);
  const seal = await sealWithProof(db, id, { state: 'confirmed', until: '2030-12-31' });
  const profile = await profileThings(db, { id, slug }, now);
  const office = await officeThings(db, { id, slug }, now);
  const sources = await sourceThings(db, { id, slug }, now);
  const deliveries = await deliveryThings(db, id, office.delivery ?? '');
  return {
    ...office,
    ...profile,
    ...sources,
    ...deliveries,
    ...(await someCourseOf(db, id)),
    ...(await twinThings(db, id, now)),
    ...(await enquiryThings(db, { id, slug }, now)),
    ...(await mailThings(db, id, now)),
    ...(await slipThings(db, id, now)),
    ...(await presenceThings(db, { id, slug }, now)),
    ...(await answerThings(db, { id, slug }, now)),
    version: '1',
    slug,
    person: holder,
    mandate: mandate.id,
    invitation: invitation.id,
    application,
    seal,
  };
}
