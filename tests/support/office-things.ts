import { type Kysely, sql } from 'kysely';
import { requestTakeover } from '../../src/accounts/use-cases/request-takeover.ts';
import type { EditingTables } from '../../src/catalogue/tables.ts';
import { createCourse } from '../../src/catalogue/use-cases/editing/create-course.ts';
import type { TestDatabase } from './database.ts';
import { fundingThings } from './funding-things.ts';
import { addPerson } from './sign-in-app.ts';

/** What the parameters of the office's pages name, made for a member: something waits behind each of them. */
export async function officeThings(
  db: TestDatabase['db'],
  { id, slug }: { readonly id: string; readonly slug: string },
  now: Date,
): Promise<Readonly<Record<string, string>>> {
  const at = { created_at: now };
  const name = `known-${slug}`;
  const person = await addPerson(db, { email: `lost@${slug}.example` });
  const asker = await addPerson(db, { email: `asker@${slug}.example` });
  const catalogue: Kysely<EditingTables> = db;
  const course = { memberId: id, title: 'Demo-Kurs', actorId: null, now };
  const { offerId } = await createCourse(catalogue, course);
  await db
    .updateTable('course_draft')
    .set({ state: 'waiting', submitted_at: now })
    .where('offer_id', '=', offerId)
    .execute();
  await db
    .insertInto('office_role')
    .values({ ...at, id: name, person_id: asker, role: 'auditor', from_on: '2026-01-01' })
    .execute();
  await db
    .insertInto('factor_reset')
    .values({
      id: name,
      person_id: person,
      requested_by: asker,
      requested_at: now,
      expires_at: new Date(now.getTime() + 86_400_000),
    })
    .execute();
  await db
    .insertInto('letter')
    .values({
      ...at,
      id: name,
      kind: 'invitation',
      email: `letter@${slug}.example`,
      language: 'de',
      content: '{}',
      state: 'waiting',
    })
    .execute();
  await sql`insert into network_revision (revision, document, parts, changed_at)
    values (1, '{}', '{settings.name}', ${now}) on conflict do nothing`.execute(db);
  await db
    .insertInto('invitation')
    .values({
      ...at,
      id: `office-${slug}`,
      token_hash: Buffer.from(`office ${slug}`),
      email: `office@${slug}.example`,
      email_key: `office@${slug}.example`,
      office_role: 'auditor',
      expires_at: new Date(now.getTime() + 86_400_000),
    })
    .execute();
  const takeover = await requestTakeover(db, {
    memberId: id,
    name: 'Demo Antrag',
    email: `takeover@${slug}.example`,
    proof: 'Impressum',
    now,
  });
  const delivery = await db
    .selectFrom('delivery')
    .innerJoin('data_source', 'data_source.id', 'delivery.source_id')
    .where('data_source.member_id', '=', id)
    .select('delivery.id')
    .executeTakeFirstOrThrow();
  return {
    delivery: delivery.id,
    member: slug,
    waiting: offerId,
    role: name,
    officeInvitation: `office-${slug}`,
    reset: name,
    letter: name,
    takeover,
    area: 'kontakt',
    service: 'frag-wesel',
    text: 'ui.frame.skip',
    topic: 'pflege-gesundheit',
    revision: '1',
    ...(await fundingThings(db, now)),
  };
}
