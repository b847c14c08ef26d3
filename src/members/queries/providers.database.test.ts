import { expect, test } from 'vitest';
import { testDatabase } from '../../../tests/support/database.ts';
import { listProviders } from './list-providers.ts';
import { providerBySlug } from './provider-by-slug.ts';

const { db } = await testDatabase();
const at = '2026-11-01T09:00:00Z';

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

test('the directory holds published providers only, ä beside a', async () => {
  const providers = await listProviders(db);
  expect(providers.map(({ name }) => name)).toEqual(['Ährenschule', 'B-Team', 'Zweigwerk']);
});

test('a provider is found by its slug with what is known', async () => {
  expect(await providerBySlug(db, 'aehre')).toMatchObject({
    name: 'Ährenschule',
    summary: null,
    phone: null,
    topics: [],
    isDelivered: false,
    updatedAt: new Date(at),
  });
});

test('a withdrawn one is found with its state, a company or an unknown slug is not', async () => {
  expect((await providerBySlug(db, 'weg'))?.publication).toBe('withdrawn');
  expect(await providerBySlug(db, 'firma')).toBeNull();
  expect(await providerBySlug(db, 'nirgends')).toBeNull();
});
