import { beforeEach } from 'vitest';
import { syncSealKinds } from '../../src/members/index.ts';
import { courseRow, offerRow } from './catalogue-rows.ts';
import { type TestDatabase, testDatabase } from './database.ts';
import { addProvider } from './members.ts';
import { addPerson } from './sign-in-app.ts';
import { SOME_SEAL_RULES } from './some-seals.ts';

const NOW = new Date('2026-11-23T08:00:00Z');

/**
 * A database with the members `haus` (with an owner, an editor, a viewer and the offer `o1`) and `verlassen`, for whom nobody acts.
 * Before each test there are no seals, files, letters or changes.
 */
export async function sealsDatabase(): Promise<{
  readonly db: TestDatabase['db'];
  /** Ids of people. */
  readonly owner: string;
  readonly office: string;
}> {
  const { db } = await testDatabase();
  await syncSealKinds(db, SOME_SEAL_RULES);
  await addProvider(db, 'haus');
  await addProvider(db, 'verlassen');
  await db.insertInto('offer').values(offerRow('o1', 'haus')).execute();
  await db.insertInto('course').values(courseRow('o1')).execute();
  const office = await addPerson(db, { email: 'buero@netz.example' });
  const ids = new Map<string, string>();
  for (const role of ['owner', 'editor', 'viewer'] as const) {
    const id = await addPerson(db, { email: `${role}@haus.example`, name: `Demo ${role}` });
    ids.set(role, id);
    const row = { id: role, person_id: id, member_id: 'haus', role, from_on: '2026-01-01' };
    await db
      .insertInto('mandate')
      .values({ ...row, created_at: NOW })
      .execute();
  }
  beforeEach(async () => {
    await db.deleteFrom('seal').execute();
    await db.deleteFrom('stored_file').execute();
    await db.deleteFrom('letter').execute();
    await db.deleteFrom('catalogue_change').execute();
  });
  return { db, owner: ids.get('owner') ?? '', office };
}
