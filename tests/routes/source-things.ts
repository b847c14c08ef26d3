import type { Kysely } from 'kysely';
import type { CatalogueTables } from '../../src/catalogue/index.ts';

/** An address that is fetched and a key of a member: what the parameters of the pages about sources name. */
export async function sourceThings(
  db: Kysely<CatalogueTables>,
  { id, slug }: { readonly id: string; readonly slug: string },
  now: Date,
): Promise<{ readonly source: string; readonly key: string }> {
  const common = { id: `known-${slug}`, member_id: id, name: 'Demo', created_at: now };
  const by = { created_by: null, updated_by: null, updated_at: now };
  await db
    .insertInto('pull_source')
    .values({
      ...common,
      ...by,
      kind: 'file',
      addresses: ['https://kurse.example/demo.xml'],
      page_filter: null,
      format: 'auto',
      every_hours: 24,
      secret_header: null,
      sealed_secret: null,
      source_key: null,
      state: 'paused',
      next_at: null,
    })
    .execute();
  await db
    .insertInto('delivery_key')
    .values({ ...common, token_hash: Buffer.from(slug), created_by: null })
    .execute();
  return { source: common.id, key: common.id };
}
