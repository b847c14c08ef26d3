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
import { loadOfferDetail } from '../../queries/offer-detail.ts';
import { createCourse } from './create-course.ts';
import { discardDraft } from './discard-draft.ts';
import { openCourse } from './open-course.ts';
import { publishCourse } from './publish-course.ts';
import { withdrawCourse } from './withdraw-course.ts';

const { db } = await editingDatabase();
const geocode = () => ({ lat: 51.66, lon: 6.62, precision: 'address' as const });
const publish = (offerId: string, version: number) =>
  publishCourse(db, { ...act(offerId), version, geocode });
const opened = async (offerId: string) => {
  const course = await openCourse(db, { memberId: 'own', offerId });
  if (course === null) throw new Error('not there');
  return course;
};
const page = (offerId: string) => loadOfferDetail(db, offerId);
const changesLogged = async (offerId: string) =>
  (await db.selectFrom('catalogue_change').where('offer_id', '=', offerId).selectAll().execute())
    .length;

describe('publishCourse', () => {
  test('writes offer, course, contact, venue, runs and meetings; nothing of a draft is online before', async () => {
    const { offerId } = await createCourse(db, {
      memberId: 'own',
      title: 'Deutsch',
      actorId: 'anna',
      now: NOW,
    });
    await save(db, offerId, wholeCourse('Deutsch am Abend', [eveningRun('run-a')]), 1);
    expect(await page(offerId)).toBeNull();
    const before = await changesLogged(offerId);
    expect(await publish(offerId, 2)).toEqual({ kind: 'published', version: 3 });
    expect(await changesLogged(offerId)).toBeGreaterThan(before);
    expect(await page(offerId)).toMatchObject({
      state: 'published',
      title: 'Deutsch am Abend',
      slug: 'deutsch-am-abend',
      contact: { name: 'Anna Demo', phone: '0281 000' },
      course: {
        descriptionHtml:
          '<p>Für alle, die anfangen wollen.</p><ul><li>Lesen</li><li>Schreiben</li></ul>',
        descriptionText: 'Für alle, die anfangen wollen.\nLesen\nSchreiben',
      },
      runs: [
        {
          id: 'run-a',
          times: ['evening'],
          sessionCount: 3,
          price: { state: 'known', cents: 4900 },
          venue: { place: 'Wesel', position: { lat: 51.66, precision: 'address' } },
          sessions: [{ heldOn: '2027-02-01', startsAt: '18:00', endsAt: '19:30' }, {}, {}],
        },
      ],
    });
  });

  test('what is online opens as it was published, with no change left', async () => {
    const { offerId } = await publishedCourse(db, wholeCourse('Rundweg'));
    const course = await opened(offerId);
    expect(course).toMatchObject({ state: 'published', changes: [] });
    const versionRow = await db
      .selectFrom('course_version')
      .where('offer_id', '=', offerId)
      .orderBy('version', 'desc')
      .select('content')
      .limit(1)
      .executeTakeFirst();
    expect(versionRow?.content).toEqual(course.document);
  });

  test('runs keep their ids, new ones come, removed ones are withdrawn and come back', async () => {
    const { offerId, version } = await publishedCourse(
      db,
      wholeCourse('Termine', [eveningRun('t1'), eveningRun('t2')]),
    );
    const { document } = await opened(offerId);
    const [first, second] = document.runs;
    if (!first || !second) throw new Error('no runs');
    await save(
      db,
      offerId,
      { ...document, runs: [{ ...first, number: 'T1' }, eveningRun('t3')] },
      version,
    );
    await publish(offerId, version + 1);
    const rows = await db
      .selectFrom('course_run')
      .where('offer_id', '=', offerId)
      .orderBy('id')
      .select(['id', 'number', 'publication'])
      .execute();
    expect(rows).toEqual([
      { id: 't1', number: 'T1', publication: 'published' },
      { id: 't2', number: null, publication: 'withdrawn' },
      { id: 't3', number: null, publication: 'published' },
    ]);
    const now = await opened(offerId);
    await save(db, offerId, { ...now.document, runs: [...now.document.runs, second] }, version + 2);
    expect(await publish(offerId, version + 3)).toMatchObject({ kind: 'published' });
    expect(
      (await page(offerId))?.state === 'published' && (await opened(offerId)).published?.runs,
    ).toHaveLength(3);
  });

  test('a run of another course is never taken over', async () => {
    await publishedCourse(
      db,
      wholeCourse('Fremd', [eveningRun('foreign', { number: 'F' })]),
      'other',
    );
    const { offerId } = await publishedCourse(
      db,
      wholeCourse('Eigen', [eveningRun('foreign', { number: 'X' })]),
    );
    const row = await db
      .selectFrom('course_run')
      .where('id', '=', 'foreign')
      .select(['number', 'offer_id'])
      .executeTakeFirst();
    expect(row?.number).toBe('F');
    expect((await opened(offerId)).document.runs).toMatchObject([{ number: 'X' }]);
  });

  test('says what is missing and writes nothing; an older version than the newest is not published', async () => {
    const { offerId } = await createCourse(db, {
      memberId: 'own',
      title: 'Leer',
      actorId: 'anna',
      now: NOW,
    });
    expect(await publish(offerId, 1)).toEqual({
      kind: 'problems',
      problems: [
        { runId: null, part: 'description', problem: 'description_missing' },
        { runId: null, part: 'topics', problem: 'topics_missing' },
        { runId: null, part: 'runs', problem: 'run_missing' },
      ],
    });
    await save(db, offerId, wholeCourse('Voll'), 1);
    expect(await publish(offerId, 1)).toEqual({ kind: 'changed_meanwhile', version: 2 });
    expect(await page(offerId)).toBeNull();
  });

  test('a run that was promised is neither cancelled without a reason nor removed (C-A5)', async () => {
    const { offerId, version } = await publishedCourse(
      db,
      wholeCourse('Sicher', [eveningRun('g1', { status: 'guaranteed' }), eveningRun('g2')]),
    );
    const { document } = await opened(offerId);
    const [, other] = document.runs;
    if (!other) throw new Error('no run');
    await save(db, offerId, { ...document, runs: [other] }, version);
    expect(await publish(offerId, version + 1)).toMatchObject({
      problems: [{ runId: 'g1', problem: 'guaranteed_removed' }],
    });
    const cancelled = document.runs.map((run) => ({ ...run, status: 'cancelled' as const }));
    await save(db, offerId, { ...document, runs: cancelled }, version + 1);
    expect(await publish(offerId, version + 2)).toMatchObject({
      problems: [{ runId: 'g1', problem: 'cancel_reason_missing' }],
    });
    await save(
      db,
      offerId,
      {
        ...document,
        runs: cancelled.map((run) => ({ ...run, cancelReason: 'Lehrkraft erkrankt' })),
      },
      version + 2,
    );
    expect(await publish(offerId, version + 3)).toMatchObject({ kind: 'published' });
    expect((await opened(offerId)).published?.runs[0]).toMatchObject({
      status: 'cancelled',
      cancelReason: 'Lehrkraft erkrankt',
    });
    expect(await page(offerId)).toMatchObject({
      runs: [{ id: 'g1', cancelReason: 'Lehrkraft erkrankt' }, {}],
    });
  });
});

describe('withdrawCourse and discardDraft', () => {
  test('a withdrawn course is gone from its page and can be published again', async () => {
    const { offerId, version } = await publishedCourse(db, wholeCourse('Fort'));
    expect(await withdrawCourse(db, act(offerId))).toEqual({
      kind: 'withdrawn',
      version: version + 1,
    });
    expect(await page(offerId)).toMatchObject({ state: 'withdrawn' });
    expect(await withdrawCourse(db, act(offerId))).toEqual({ kind: 'not_published' });
    expect(await opened(offerId)).toMatchObject({ state: 'withdrawn', publication: 'withdrawn' });
    expect(await publish(offerId, version + 1)).toMatchObject({ kind: 'published' });
    expect(await page(offerId)).toMatchObject({ state: 'published', runs: [{}] });
  });

  test('promised runs are not taken away without a reason', async () => {
    const { offerId } = await publishedCourse(
      db,
      wholeCourse('Versprochen', [eveningRun('v1', { status: 'guaranteed' })]),
    );
    expect(await withdrawCourse(db, { ...act(offerId), reason: ' ' })).toEqual({
      kind: 'reason_needed',
      runIds: ['v1'],
    });
    expect(await withdrawCourse(db, { ...act(offerId), reason: 'Haus geschlossen' })).toMatchObject(
      { kind: 'withdrawn' },
    );
  });

  test('throwing changes away: online stays, what never was online is gone', async () => {
    const { offerId, version } = await publishedCourse(db, wholeCourse('Bleibt'));
    const { document } = await opened(offerId);
    await save(db, offerId, { ...document, title: 'Nie' }, version);
    expect(await discardDraft(db, { ...act(offerId), version })).toEqual({
      kind: 'changed_meanwhile',
      version: version + 1,
    });
    expect(await discardDraft(db, { ...act(offerId), version: version + 1 })).toMatchObject({
      kind: 'discarded',
    });
    expect(await opened(offerId)).toMatchObject({
      state: 'published',
      document: { title: 'Bleibt' },
    });
    const draft = await createCourse(db, {
      memberId: 'own',
      title: 'Weg',
      actorId: 'anna',
      now: NOW,
    });
    expect(await discardDraft(db, { ...act(draft.offerId), version: 1 })).toEqual({
      kind: 'deleted',
    });
    expect(await openCourse(db, { memberId: 'own', offerId: draft.offerId })).toBeNull();
  });
});
