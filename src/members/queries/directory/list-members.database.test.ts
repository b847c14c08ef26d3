import { expect, test } from 'vitest';
import { testDatabase } from '../../../../tests/support/database.ts';
import { memberBySlug } from '../profile/member-page.ts';
import { listMembers } from './list-members.ts';

const { db } = await testDatabase();
const at = '2026-11-01T09:00:00Z';
const today = '2026-11-22';

async function member(
  slug: string,
  values: {
    name: string;
    kind?: 'provider' | 'company';
    publication?: 'published' | 'draft' | 'withdrawn';
  },
) {
  await db
    .insertInto('member')
    .values({
      id: slug,
      slug,
      kind: 'provider',
      country: 'DE',
      topics: [],
      is_demo: true,
      publication: 'published',
      created_at: at,
      updated_at: at,
      ...values,
    })
    .execute();
}

await member('zweig', { name: 'Zweigwerk' });
await member('aehre', { name: 'Ährenschule' });
await member('b-team', { name: 'B-Team' });
await member('firma', { name: 'Aal GmbH', kind: 'company' });
await member('entwurf', { name: 'Abend', publication: 'draft' });
await member('weg', { name: 'Anders', publication: 'withdrawn' });
const common = { member_id: 'aehre', created_at: at, updated_at: at };
for (const [id, kind, ends_on] of [
  ['n1', 'seeks', '2026-11-22'],
  ['n2', 'offers', '2026-11-21'],
] as const) {
  await db
    .insertInto('member_notice')
    .values({ ...common, id, kind, title: `Demo ${id}`, ends_on })
    .execute();
}
for (const [id, revoked_at] of [
  ['c1', null],
  ['c2', at],
] as const) {
  const consent = { consent_text: '2026-11', consented_at: at, revoked_at };
  await db
    .insertInto('member_contact')
    .values({ ...common, ...consent, id, name: `Demo ${id}` })
    .execute();
}
await db
  .insertInto('venue')
  .values({ ...common, id: 'v1', place: 'Wesel', country: 'DE', access: '{"step_free":"yes"}' })
  .execute();

test('the directory holds published members only, ä beside a', async () => {
  const members = await listMembers(db, today);
  expect(members.map(({ name }) => name)).toEqual([
    'Aal GmbH',
    'Ährenschule',
    'B-Team',
    'Zweigwerk',
  ]);
});

test('what is over or taken back is seen nowhere', async () => {
  const listed = (await listMembers(db, today)).find(({ slug }) => slug === 'aehre');
  expect(listed?.notices.map(({ title }) => title)).toEqual(['Demo n1']);
  expect(listed?.places).toEqual([
    { postalCode: null, place: 'Wesel', access: { step_free: 'yes' } },
  ]);
  const page = await memberBySlug(db, 'aehre', today);
  expect(page?.notices.map(({ id }) => id)).toEqual(['n1']);
  expect(page?.contacts.map(({ id }) => id)).toEqual(['c1']);
  expect((await memberBySlug(db, 'aehre', '2026-11-23'))?.notices).toEqual([]);
});

test('a member is found by its slug with what is known', async () => {
  expect(await memberBySlug(db, 'aehre', today)).toMatchObject({
    name: 'Ährenschule',
    summary: null,
    phone: null,
    topics: [],
    languages: [],
    access: {},
    confirmedAt: null,
    updatedAt: new Date(at),
  });
});

test('a withdrawn one is found with its state, an unknown slug is not', async () => {
  expect((await memberBySlug(db, 'weg', today))?.publication).toBe('withdrawn');
  expect((await memberBySlug(db, 'firma', today))?.kind).toBe('company');
  expect(await memberBySlug(db, 'nirgends', today)).toBeNull();
});
