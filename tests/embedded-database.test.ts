import { expect, test } from 'vitest';
import { testDatabase } from './support/database.ts';

test('the embedded server is a PostgreSQL with the newest schema', async () => {
  const { db } = await testDatabase();
  const tables = await db.introspection.getTables();
  expect(tables.map((table) => table.name)).toContain('catalogue_change');
});
