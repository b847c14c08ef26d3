import { describe, expect, test } from 'vitest';
import {
  act,
  editingDatabase,
  eveningRun,
  NOW,
  publishedCourse,
  save,
  wholeCourse,
} from '../../../../tests/support/editing.ts';
import { randomId } from '../../../platform/ids.ts';
import { careForCourses } from './care-for-courses.ts';
import { changeLive } from './change-live.ts';
import { listVersions } from './list-versions.ts';
import { openCourse } from './open-course.ts';
import { publishCourse } from './publish-course.ts';
import { restoreVersion } from './restore-version.ts';
import { saveCourse } from './save-course.ts';

const { db } = await editingDatabase();
const history = async (offerId: string) =>
  (await listVersions(db, { memberId: 'own', offerId })) ?? [];

describe('listVersions', () => {
  test('says who changed what; saves of one person in a row are one step', async () => {
    const { offerId, version } = await publishedCourse(db, wholeCourse('Kurs', [eveningRun('h1')]));
    const { document } = (await openCourse(db, { memberId: 'own', offerId })) ?? {};
    if (document === undefined) throw new Error('not there');
    await save(db, offerId, { ...document, title: 'Erst' }, version, 'ben');
    await save(
      db,
      offerId,
      { ...document, title: 'Dann', runs: [...document.runs, eveningRun('h2')] },
      version + 1,
      'ben',
    );
    await changeLive(db, { ...act(offerId), runId: 'h1', change: { seatsFree: 1 } });
    expect(await history(offerId)).toMatchObject([
      {
        kind: 'live',
        actorName: 'Anna Demo',
        changes: [{ runId: 'h1', part: 'seatsFree', kind: 'changed' }],
      },
      {
        kind: 'saved',
        version: version + 2,
        firstVersion: version + 1,
        actorName: 'Ben Demo',
        changes: [
          { runId: null, part: 'title' },
          { runId: 'h2', part: 'run', kind: 'added' },
        ],
      },
      { kind: 'published', version: 3 },
      { kind: 'saved', version: 2 },
      { kind: 'created', version: 1, before: null, changes: [] },
    ]);
  });

  test('names stay away where the account is gone', async () => {
    const { offerId } = await publishedCourse(db, wholeCourse('Ohne Namen'));
    await db
      .insertInto('person')
      .values({
        id: 'gone',
        email: 'gone@demo.example',
        email_key: 'gone@demo.example',
        name: 'Gast Demo',
        language: 'de',
        created_at: NOW,
        updated_at: NOW,
      })
      .execute();
    await db
      .updateTable('course_version')
      .set({ actor_id: 'gone' })
      .where('offer_id', '=', offerId)
      .execute();
    await db.deleteFrom('person').where('id', '=', 'gone').execute();
    expect((await history(offerId)).map(({ actorName }) => actorName)).toEqual([null, null, null]);
  });
});

describe('restoreVersion', () => {
  test('undo is a new version with the content of the one before; nothing is lost', async () => {
    const { offerId, version } = await publishedCourse(
      db,
      wholeCourse('Vorher', [eveningRun('u1')]),
    );
    const { document } = (await openCourse(db, { memberId: 'own', offerId })) ?? {};
    if (document === undefined) throw new Error('not there');
    await save(db, offerId, { ...document, title: 'Nachher', runs: [] }, version);
    const restore = { ...act(offerId), version, baseVersion: version + 1 };
    expect(await restoreVersion(db, { ...restore, baseVersion: version })).toEqual({
      kind: 'changed_meanwhile',
      version: version + 1,
    });
    expect(await restoreVersion(db, restore)).toEqual({ kind: 'restored', version: version + 2 });
    const course = await openCourse(db, { memberId: 'own', offerId });
    expect(course).toMatchObject({
      state: 'published',
      version: version + 2,
      document: { title: 'Vorher', runs: [{ id: 'u1' }] },
    });
    expect(
      await restoreVersion(db, { ...restore, version: version + 1, baseVersion: version + 2 }),
    ).toMatchObject({ kind: 'restored' });
    expect(
      await publishCourse(db, { ...act(offerId), version: version + 3, geocode: () => null }),
    ).toMatchObject({ kind: 'problems' });
    expect(await restoreVersion(db, { ...restore, version: 99, baseVersion: version + 3 })).toEqual(
      { kind: 'missing' },
    );
  });
});

test('old saves and receipts go, the newest version and what was online stay', async () => {
  const { offerId, version } = await publishedCourse(db, wholeCourse('Alt'));
  const { document } = (await openCourse(db, { memberId: 'own', offerId })) ?? {};
  if (document === undefined) throw new Error('not there');
  await saveCourse(db, {
    ...act(offerId),
    document: { ...document, title: 'Draft' },
    baseVersion: version,
    receiptId: randomId(),
  });
  const versions = async () =>
    (
      await db
        .selectFrom('course_version')
        .where('offer_id', '=', offerId)
        .orderBy('version')
        .select('version')
        .execute()
    ).map((row) => row.version);
  const receipts = async () =>
    (await db.selectFrom('form_receipt').where('offer_id', '=', offerId).selectAll().execute())
      .length;
  await careForCourses(db, new Date('2027-01-17T09:00:00Z'));
  expect([await versions(), await receipts()]).toEqual([[1, 2, 3, 4], 2]);
  await careForCourses(db, new Date('2027-08-01T09:00:00Z'));
  expect([await versions(), await receipts()]).toEqual([[1, 3, 4], 0]);
});
