import { Kysely, PostgresDialect } from 'kysely';
import type { CourseDocument } from '../../src/catalogue/model/course-document.ts';
import type { EditingTables } from '../../src/catalogue/tables.ts';
import { createCourse } from '../../src/catalogue/use-cases/editing/create-course.ts';
import { publishCourse } from '../../src/catalogue/use-cases/editing/publish-course.ts';
import { saveCourse } from '../../src/catalogue/use-cases/editing/save-course.ts';
import { randomId } from '../../src/platform/ids.ts';
import { addCourseTerms } from './course-terms.ts';
import { type TestDatabase, testDatabase } from './database.ts';
import { addProvider } from './members.ts';
import { NOW } from './whole-course.ts';

export { eveningRun, NOW, wholeCourse } from './whole-course.ts';

/** A database with two trusted members that have courses, `own` and `other`, and two people. */
export async function editingDatabase(): Promise<
  Pick<TestDatabase, 'pool' | 'address'> & { readonly db: Kysely<EditingTables> }
> {
  const { pool, address, db: portal } = await testDatabase();
  const db = new Kysely<EditingTables>({ dialect: new PostgresDialect({ pool }) });
  for (const slug of ['own', 'other']) await addProvider(portal, slug);
  await db.updateTable('member').set({ trusted: true }).execute();
  for (const id of ['anna', 'ben']) {
    await db
      .insertInto('person')
      .values({
        id,
        email: `${id}@demo.example`,
        email_key: `${id}@demo.example`,
        name: id === 'anna' ? 'Anna Demo' : 'Ben Demo',
        language: 'de',
        created_at: NOW,
        updated_at: NOW,
      })
      .execute();
  }
  await addCourseTerms(portal);
  return { db, pool, address };
}

export const act = (
  offerId: string,
  more: { memberId?: string; actorId?: string; now?: Date } = {},
) => ({
  memberId: 'own',
  offerId,
  actorId: 'anna',
  now: NOW,
  ...more,
});

/** Saves a document over the newest version. */
export async function save(
  db: Kysely<EditingTables>,
  offerId: string,
  document: CourseDocument,
  baseVersion: number,
  actorId = 'anna',
) {
  return saveCourse(db, {
    ...act(offerId, { actorId }),
    document,
    baseVersion,
    receiptId: randomId(),
  });
}

/** Creates, saves and publishes a course of the member `own`; answers its id and version. */
export async function publishedCourse(
  db: Kysely<EditingTables>,
  document: CourseDocument,
  memberId = 'own',
): Promise<{ offerId: string; version: number }> {
  const { offerId } = await createCourse(db, {
    memberId,
    title: document.title,
    actorId: 'anna',
    now: NOW,
  });
  const saved = await saveCourse(db, {
    ...act(offerId, { memberId }),
    document,
    baseVersion: 1,
    receiptId: randomId(),
  });
  if (saved.kind !== 'saved') throw new Error(saved.kind);
  const published = await publishCourse(db, {
    ...act(offerId, { memberId }),
    version: saved.version,
    geocode: () => null,
  });
  if (published.kind !== 'published') throw new Error(JSON.stringify(published));
  return { offerId, version: published.version };
}
