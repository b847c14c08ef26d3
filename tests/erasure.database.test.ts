import { readFileSync } from 'node:fs';
import path from 'node:path';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { openServices } from './routes/open-services.ts';

const privacy = readFileSync(path.resolve(import.meta.dirname, '../docs/privacy.md'), 'utf8');
const documentedSql = /```sql\n([\s\S]*?)```/.exec(privacy)?.[1] ?? '';

/** Tables in which the text stands anywhere, in whatever column. */
async function tablesWith(text: string, { database: { db } }: Services): Promise<string[]> {
  const tables = await db.introspection.getTables();
  const found: string[] = [];
  for (const { schema, name } of tables) {
    const { rows } = await sql`select 1 from ${sql.id(schema ?? 'public', name)} as anything
      where anything::text like ${`%${text}%`} limit 1`.execute(db);
    if (rows.length > 0) found.push(name);
  }
  return found.sort();
}

type Services = Awaited<ReturnType<typeof openServices>>;

test('the erasure described in docs/privacy.md leaves a contact in no table', async () => {
  const services = await openServices('http://localhost');
  const { email } = await services.database.db
    .selectFrom('contact')
    .select('email')
    .where('email', 'is not', null)
    // Addresses of organisations stand in their own entry too; this one is named for offers only.
    .where('email', 'not in', (query) =>
      query.selectFrom('member').select('email').where('email', 'is not', null),
    )
    .orderBy('id')
    .executeTakeFirstOrThrow();
  const marker = email ?? '';
  expect(await tablesWith(marker, services)).toEqual(['contact', 'source_record']);
  await services.database.pool.query(documentedSql.replaceAll('name@provider.example', marker));
  expect(await tablesWith(marker, services)).toEqual([]);
  const offers = await services.database.db.selectFrom('offer').select('id').execute();
  expect(offers.length, 'the offers stay').toBeGreaterThanOrEqual(150);
});
