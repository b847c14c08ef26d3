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
import { createCourse } from './create-course.ts';
import { openCourse } from './open-course.ts';
import { saveCourse } from './save-course.ts';

const { db } = await editingDatabase();
const own = (offerId: string) => ({ memberId: 'own', offerId });
const created = (title = 'Demo-Kurs') =>
  createCourse(db, { memberId: 'own', title, actorId: 'anna', now: NOW });

describe('createCourse', () => {
  test('begins a draft that is nowhere else; the same form twice begins one', async () => {
    const course = {
      memberId: 'own',
      title: 'Zweimal',
      actorId: 'anna',
      now: NOW,
      receiptId: 'r-create',
    };
    const first = await createCourse(db, course);
    const [second, third] = await Promise.all([createCourse(db, course), createCourse(db, course)]);
    expect([second, third]).toEqual([first, first]);
    expect(await openCourse(db, own(first.offerId))).toMatchObject({
      document: { title: 'Zweimal', runs: [] },
      version: 1,
      state: 'draft',
      publication: 'draft',
      published: null,
      updatedBy: 'Anna Demo',
    });
    const rows = await db
      .selectFrom('course')
      .where('offer_id', '=', first.offerId)
      .selectAll()
      .execute();
    expect(rows).toEqual([]);
  });
});

describe('saveCourse', () => {
  test('keeps what is complete and what is not, and says the number of the version', async () => {
    const { offerId } = await created();
    const document = {
      ...wholeCourse('Neu'),
      topics: [],
      runs: [eveningRun('k1', { priceCents: null })],
    };
    expect(await save(db, offerId, document, 1)).toMatchObject({
      kind: 'saved',
      version: 2,
      isMerged: false,
    });
    expect((await openCourse(db, own(offerId)))?.document).toEqual(document);
  });

  test('the same form twice, also at the same time, is saved once and answered the same', async () => {
    const { offerId } = await created();
    const form = {
      ...act(offerId),
      document: wholeCourse('Einmal'),
      baseVersion: 1,
      receiptId: randomId(),
    };
    const answers = await Promise.all([
      saveCourse(db, form),
      saveCourse(db, form),
      saveCourse(db, form),
    ]);
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await openCourse(db, own(offerId))).toMatchObject({ version: 2 });
  });

  test('saving what is there already makes no version', async () => {
    const { offerId } = await created();
    const opened = await openCourse(db, own(offerId));
    if (opened === null) throw new Error('not there');
    expect(await save(db, offerId, opened.document, 1)).toMatchObject({
      kind: 'saved',
      version: 1,
    });
  });

  test('two people in different places: both changes stand', async () => {
    const { offerId } = await created();
    const begun = wholeCourse('Kurs', [eveningRun('a1')]);
    await save(db, offerId, begun, 1);
    await save(db, offerId, { ...begun, subtitle: 'abends' }, 2, 'anna');
    const answer = await save(
      db,
      offerId,
      { ...begun, title: 'Anders', runs: [eveningRun('a1'), eveningRun('a2')] },
      2,
      'ben',
    );
    expect(answer).toMatchObject({
      kind: 'saved',
      version: 4,
      isMerged: true,
      document: { title: 'Anders', subtitle: 'abends' },
    });
  });

  test('two people in the same place: nothing is written, both values are told, keeping mine is one more save', async () => {
    const { offerId } = await created();
    const begun = wholeCourse('Kurs');
    await save(db, offerId, begun, 1);
    await save(db, offerId, { ...begun, title: 'Annas' }, 2, 'anna');
    const answer = await save(db, offerId, { ...begun, title: 'Bens', subtitle: 'neu' }, 2, 'ben');
    expect(answer).toMatchObject({
      kind: 'conflict',
      version: 3,
      base: { title: 'Kurs' },
      mine: { title: 'Bens' },
      theirs: { title: 'Annas' },
      merged: { title: 'Bens', subtitle: 'neu' },
      conflicts: [{ runId: null, part: 'title' }],
    });
    expect((await openCourse(db, own(offerId)))?.document.title).toBe('Annas');
    if (answer.kind !== 'conflict') throw new Error('no conflict');
    expect(await save(db, offerId, answer.merged, answer.version, 'ben')).toMatchObject({
      kind: 'saved',
      version: 4,
    });
    expect((await openCourse(db, own(offerId)))?.document).toMatchObject({
      title: 'Bens',
      subtitle: 'neu',
    });
  });

  test('twenty writers at once: every one of them is in the course or was told of a conflict', async () => {
    const { offerId } = await created();
    const begun = wholeCourse('Kurs');
    await save(db, offerId, begun, 1);
    const words = Array.from({ length: 20 }, (_, index) => `wort${index}`);
    const answers = await Promise.all(
      words.map((word) => save(db, offerId, { ...begun, keywords: [word] }, 2)),
    );
    const document = (await openCourse(db, own(offerId)))?.document;
    expect(answers.every(({ kind }) => kind === 'saved')).toBe(true);
    expect([...(document?.keywords ?? [])].sort()).toEqual([...words].sort());
    const titles = await Promise.all(
      words.map((word) => save(db, offerId, { ...begun, title: word }, 2)),
    );
    expect(titles.filter(({ kind }) => kind === 'saved')).toHaveLength(1);
    expect(titles.filter(({ kind }) => kind === 'conflict')).toHaveLength(19);
  });

  test('taking everything back leaves no draft', async () => {
    const { offerId, version } = await publishedCourse(db, wholeCourse('Online'));
    const online = await openCourse(db, own(offerId));
    if (online === null) throw new Error('not there');
    await save(db, offerId, { ...online.document, title: 'Anders' }, version);
    expect((await openCourse(db, own(offerId)))?.state).toBe('changed');
    await save(db, offerId, online.document, version + 1);
    expect(await openCourse(db, own(offerId))).toMatchObject({ state: 'published', changes: [] });
  });

  test('a venue is named by id; rewriting its words in a course means another place', async () => {
    const { offerId, version } = await publishedCourse(
      db,
      wholeCourse('Ort', [eveningRun('ort1')]),
    );
    const opened = await openCourse(db, own(offerId));
    const run = opened?.document.runs[0];
    if (!opened || run?.venueId == null || run.venue === null) throw new Error('no venue');
    const named = { ...opened.document, runs: [{ ...run, venue: null, number: 'B' }] };
    const saved = await save(db, offerId, named, version);
    expect(saved).toMatchObject({
      document: { runs: [{ venueId: run.venueId, venue: run.venue }] },
    });
    const rewritten = {
      ...opened.document,
      runs: [{ ...run, number: 'B', venue: { ...run.venue, street: 'Neue Straße 2' } }],
    };
    expect(await save(db, offerId, rewritten, version + 1)).toMatchObject({
      document: { runs: [{ venueId: null, venue: { street: 'Neue Straße 2' } }] },
    });
  });
});
