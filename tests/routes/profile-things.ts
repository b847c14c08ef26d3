import type { Kysely } from 'kysely';
import type { MembersTables } from '../../src/members/index.ts';

/** A notice, a person to ask and a place of a member: what the parameters of the profile's addresses name. */
export async function profileThings(
  db: Kysely<MembersTables>,
  { id, slug }: { readonly id: string; readonly slug: string },
  now: Date,
): Promise<{ readonly notice: string; readonly contact: string; readonly place: string }> {
  const common = { id: `known-${slug}`, member_id: id, created_at: now, updated_at: now };
  await db
    .insertInto('member_notice')
    .values({ ...common, kind: 'seeks', title: 'Demo', ends_on: '2027-01-31' })
    .execute();
  const consent = { consent_text: '2026-11', consented_at: now };
  await db
    .insertInto('member_contact')
    .values({ ...common, ...consent, name: 'Demo Mara', phone: '030 23125 201' })
    .execute();
  await db
    .insertInto('venue')
    .values({ ...common, name: 'Demo', place: 'Wesel', country: 'DE', access: '{}' })
    .execute();
  return { notice: common.id, contact: common.id, place: common.id };
}
