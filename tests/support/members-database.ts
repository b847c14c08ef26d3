import { afterAll } from 'vitest';
import type { AccountsTables } from '../../src/accounts/tables.ts';
import type { TakeoverParts } from '../../src/accounts/web/takeover-routes.ts';
import { type Connection, connect } from '../../src/platform/database/connect.ts';
import { testDatabase } from './database.ts';
import { addProvider } from './members.ts';

/** An accounts database with members whose slug is their id. */
export async function databaseWithMembers(
  slugs: readonly string[],
): Promise<Connection<AccountsTables> & { readonly members: TakeoverParts['members'] }> {
  const { db: catalogue, address } = await testDatabase();
  for (const slug of slugs) await addProvider(catalogue, slug);
  const connection = connect<AccountsTables>(address);
  afterAll(() => connection.close());
  const all = slugs.map((slug) => ({ id: slug, slug, name: `Demo ${slug}` }));
  const bySlug = async (slug: string) => all.find((member) => member.slug === slug) ?? null;
  return {
    ...connection,
    members: {
      bySlug,
      publishedBySlug: bySlug,
      byIds: async (ids) => all.filter(({ id }) => ids.includes(id)),
    },
  };
}
