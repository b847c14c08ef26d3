import { describe, expect, test } from 'vitest';
import {
  act,
  editingDatabase,
  eveningRun,
  publishedCourse,
  save,
  wholeCourse,
} from '../../../../tests/support/editing.ts';
import { changeLive } from './change-live.ts';
import { openCourse } from './open-course.ts';

const { db } = await editingDatabase();
const opened = async (offerId: string) => {
  const course = await openCourse(db, { memberId: 'own', offerId });
  if (course === null) throw new Error('not there');
  return course;
};

describe('changeLive', () => {
  test('is online at once and in the draft; the draft stays one', async () => {
    const { offerId, version } = await publishedCourse(
      db,
      wholeCourse('Plätze', [eveningRun('p1'), eveningRun('p2')]),
    );
    const { document } = await opened(offerId);
    await save(db, offerId, { ...document, title: 'Noch nicht online' }, version);
    expect(
      await changeLive(db, {
        ...act(offerId),
        runId: 'p1',
        change: { seatsFree: 3 },
        baseVersion: version + 1,
      }),
    ).toEqual({ kind: 'changed', version: version + 2 });
    const course = await opened(offerId);
    expect(course.published).toMatchObject({
      title: 'Plätze',
      runs: [
        { id: 'p1', seatsFree: 3 },
        { id: 'p2', seatsFree: 12 },
      ],
    });
    expect(course).toMatchObject({
      state: 'changed',
      document: { title: 'Noch nicht online', runs: [{ seatsFree: 3 }, {}] },
    });
    const untouched = await db
      .selectFrom('course_run')
      .where('id', '=', 'p2')
      .select(['updated_at', 'created_at'])
      .executeTakeFirst();
    expect(untouched?.updated_at).toEqual(untouched?.created_at);
  });

  test('dates move the meetings, a price replaces the price, both are derived and checked', async () => {
    const { offerId } = await publishedCourse(db, wholeCourse('Tage', [eveningRun('d1')]));
    const dates = {
      startKind: 'fixed' as const,
      startsOn: null,
      endsOn: null,
      sessions: [{ heldOn: '2027-03-06', startsAt: '09:00', endsAt: '12:00', note: null }],
    };
    expect(
      await changeLive(db, {
        ...act(offerId),
        runId: 'd1',
        change: { dates, price: { state: 'free', cents: null, text: null } },
      }),
    ).toMatchObject({ kind: 'changed' });
    expect((await opened(offerId)).published?.runs).toMatchObject([
      {
        startsOn: '2027-03-06',
        endsOn: '2027-03-06',
        times: ['morning', 'weekend'],
        sessionCount: 1,
        priceState: 'free',
        priceCents: null,
      },
    ]);
    const wrong = {
      ...dates,
      sessions: [{ heldOn: '2027-03-06', startsAt: '12:00', endsAt: '09:00', note: null }],
    };
    expect(
      await changeLive(db, { ...act(offerId), runId: 'd1', change: { dates: wrong } }),
    ).toMatchObject({
      kind: 'problems',
      problems: [{ runId: 'd1', part: 'dates', problem: 'session_ends_before_start' }],
    });
  });

  test('a promised run is not cancelled without a reason (C-A5)', async () => {
    const { offerId } = await publishedCourse(db, wholeCourse('Sicher', [eveningRun('s1')]));
    const change = (change: Parameters<typeof changeLive>[1]['change']) =>
      changeLive(db, { ...act(offerId), runId: 's1', change });
    expect(await change({ status: 'guaranteed' })).toMatchObject({ kind: 'changed' });
    expect(await change({ status: 'cancelled' })).toMatchObject({
      kind: 'problems',
      problems: [{ problem: 'cancel_reason_missing' }],
    });
    expect((await opened(offerId)).published?.runs[0]?.status).toBe('guaranteed');
    expect(await change({ status: 'cancelled', cancelReason: 'Erkrankt' })).toMatchObject({
      kind: 'changed',
    });
  });

  test('two people at once: the same seat twice is a conflict, seats and state go together', async () => {
    const { offerId, version } = await publishedCourse(db, wholeCourse('Zwei', [eveningRun('z1')]));
    const tap = (actorId: string, change: { seatsFree?: number; status?: 'full' | 'guaranteed' }) =>
      changeLive(db, { ...act(offerId, { actorId }), runId: 'z1', change, baseVersion: version });
    const answers = await Promise.all([
      tap('anna', { seatsFree: 3 }),
      tap('ben', { seatsFree: 5 }),
      tap('ben', { status: 'guaranteed' }),
    ]);
    expect(answers.map(({ kind }) => kind).sort()).toEqual(['changed', 'changed', 'conflict']);
    expect((await opened(offerId)).published?.runs[0]).toMatchObject({ status: 'guaranteed' });
    expect([3, 5]).toContain((await opened(offerId)).published?.runs[0]?.seatsFree);
  });

  test('the same tap twice is one version', async () => {
    const { offerId, version } = await publishedCourse(
      db,
      wholeCourse('Doppelt', [eveningRun('e1')]),
    );
    const tap = { ...act(offerId), runId: 'e1', change: { seatsFree: 0, status: 'full' as const } };
    expect(await changeLive(db, tap)).toEqual({ kind: 'changed', version: version + 1 });
    expect(await changeLive(db, tap)).toEqual({ kind: 'changed', version: version + 1 });
  });

  test('a run that is not online is missing', async () => {
    const { offerId, version } = await publishedCourse(db, wholeCourse('Neu', [eveningRun('n1')]));
    const { document } = await opened(offerId);
    await save(db, offerId, { ...document, runs: [...document.runs, eveningRun('n2')] }, version);
    expect(
      await changeLive(db, { ...act(offerId), runId: 'n2', change: { seatsFree: 1 } }),
    ).toEqual({ kind: 'missing' });
  });
});
