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
import { bulk } from './bulk-change.ts';
import { createCourse } from './create-course.ts';
import { listCourses } from './list-courses.ts';
import { openCourse } from './open-course.ts';
import { planNextTerm } from './plan-next-term.ts';
import { withdrawCourse } from './withdraw-course.ts';

const { db } = await editingDatabase();
const opened = async (offerId: string) => {
  const course = await openCourse(db, { memberId: 'own', offerId });
  if (course === null) throw new Error('not there');
  return course;
};
const past = eveningRun('past', {
  startsOn: '2026-11-02',
  endsOn: '2026-11-02',
  sessions: [{ heldOn: '2026-11-02', startsAt: '18:00', endsAt: '20:00', note: null }],
});
const soon = await publishedCourse(
  db,
  wholeCourse('Bald', [eveningRun('soon', { number: 'K100' })]),
);
const later = await publishedCourse(
  db,
  wholeCourse('Später', [
    eveningRun('later', {
      startsOn: '2027-05-01',
      endsOn: null,
      sessions: [],
      scheduleText: 'nach Absprache',
    }),
  ]),
);
const over = await publishedCourse(db, wholeCourse('Vorbei', [past]));
const draft = await createCourse(db, {
  memberId: 'own',
  title: 'Entwurf',
  actorId: 'anna',
  now: NOW,
});
const off = await publishedCourse(db, wholeCourse('Offline'));
await withdrawCourse(db, act(off.offerId));
await publishedCourse(db, wholeCourse('Nicht meiner'), 'other');
const list = (more: Partial<Parameters<typeof listCourses>[1]> = {}) =>
  listCourses(db, { memberId: 'own', now: NOW, ...more });
const titles = async (more: Partial<Parameters<typeof listCourses>[1]>) =>
  (await list(more)).courses.map(({ title }) => title);

describe('listCourses', () => {
  test('first what is to be done, then by the next day; states, next run and hints', async () => {
    const { courses, total, counts } = await list();
    expect(courses.map(({ title, state }) => `${title} ${state}`)).toEqual([
      'Vorbei published',
      'Entwurf draft',
      'Bald published',
      'Später published',
      'Offline withdrawn',
    ]);
    expect(total).toBe(5);
    expect(counts).toMatchObject({
      all: 5,
      draft: 1,
      published: 3,
      expired: 1,
      withdrawn: 1,
      stale: 0,
      delivered: 0,
      waiting: 0,
    });
    const entry = (offerId: string) => courses.find((course) => course.offerId === offerId);
    expect(entry(soon.offerId)?.nextRun).toMatchObject({
      id: 'soon',
      startsOn: '2027-02-01',
      seatsFree: 12,
      isPublished: true,
    });
    expect(entry(over.offerId)).toMatchObject({
      isExpired: true,
      nextRun: null,
      hints: expect.arrayContaining([expect.objectContaining({ hint: 'runs_over' })]),
    });
    expect(entry(draft.offerId)?.completeness.items.at(-1)).toMatchObject({
      key: 'contact',
      state: 'missing',
    });
  });

  test('filters, words and pages', async () => {
    expect(await titles({ filter: 'expired' })).toEqual(['Vorbei']);
    // In a fortnight nobody will find it any more.
    const inTime = new Date('2027-01-18T09:00:00Z');
    expect(await titles({ filter: 'expired', now: inTime })).toEqual(['Bald', 'Vorbei']);
    expect(await titles({ words: ' k100 ' })).toEqual(['Bald']);
    expect(await titles({ words: 'entw%' })).toEqual([]);
    expect(await titles({ perPage: 2, page: 2 })).toEqual(['Bald', 'Später']);
    expect((await list({ now: new Date('2027-03-20T09:00:00Z'), filter: 'stale' })).total).toBe(3);
  });
});

describe('bulk', () => {
  const all = [soon, later, over, draft, off].map(({ offerId }) => offerId);
  const run = (acts: Parameters<typeof bulk>[1]['act'], now = NOW) =>
    bulk(db, { memberId: 'own', offerIds: [...all, 'nowhere'], act: acts, actorId: 'anna', now });

  test('does each on its own and says what was left out and why', async () => {
    const tomorrow = new Date('2027-01-12T09:00:00Z');
    expect(await run({ kind: 'confirm' }, tomorrow)).toEqual({
      done: [soon.offerId, later.offerId, over.offerId],
      leftOut: [
        { offerId: draft.offerId, title: 'Entwurf', reason: 'not_published' },
        { offerId: off.offerId, title: 'Offline', reason: 'not_published' },
        { offerId: 'nowhere', title: null, reason: 'missing' },
      ],
    });
    expect((await opened(soon.offerId)).confirmedAt).toEqual(tomorrow);
  });

  test('shifts coming runs with their meetings, not those that are over; sets prices', async () => {
    const answer = await run({ kind: 'shift_dates', days: 7 });
    expect(answer.done).toEqual([soon.offerId, later.offerId, off.offerId]);
    expect(answer.leftOut).toContainEqual({
      offerId: over.offerId,
      title: 'Vorbei',
      reason: 'nothing_to_change',
    });
    expect((await opened(soon.offerId)).published?.runs).toMatchObject([
      {
        startsOn: '2027-02-08',
        endsOn: '2027-02-22',
        sessions: [{ heldOn: '2027-02-08' }, {}, {}],
      },
    ]);
    await run({ kind: 'set_price', state: 'known', cents: 7500, text: null });
    expect((await opened(later.offerId)).published?.runs).toMatchObject([{ priceCents: 7500 }]);
    expect((await opened(over.offerId)).published?.runs).toMatchObject([{ priceCents: 4900 }]);
  });

  test('withdraws what needs no reason', async () => {
    const safe = await publishedCourse(
      db,
      wholeCourse('Sicher', [eveningRun('safe', { status: 'guaranteed' })]),
    );
    const answer = await bulk(db, {
      memberId: 'own',
      offerIds: [safe.offerId],
      act: { kind: 'withdraw' },
      actorId: 'anna',
      now: NOW,
    });
    expect(answer).toMatchObject({ done: [], leftOut: [{ reason: 'reason_needed' }] });
  });
});

test('planNextTerm copies runs by whole weeks into the draft, each once', async () => {
  const { offerId, version } = await publishedCourse(
    db,
    wholeCourse('Reihe', [
      eveningRun('r1', { number: 'K1', seatsFree: 0, status: 'full' }),
      { ...past, id: 'r0' },
    ]),
  );
  const planned = await planNextTerm(db, { ...act(offerId), weeks: 26 });
  expect(planned).toMatchObject({ kind: 'planned', version: version + 1 });
  const { document, published, state } = await opened(offerId);
  expect(state).toBe('changed');
  expect(published?.runs).toHaveLength(2);
  expect(
    document.runs.slice(2).map(({ startsOn, number, status, seatsFree, sessions }) => ({
      startsOn,
      number,
      status,
      seatsFree,
      first: sessions[0],
    })),
  ).toEqual([
    {
      startsOn: '2027-05-03',
      number: null,
      status: 'open',
      seatsFree: null,
      first: { heldOn: '2027-05-03', startsAt: '18:00', endsAt: '20:00', note: null },
    },
    {
      startsOn: '2027-08-02',
      number: null,
      status: 'open',
      seatsFree: null,
      first: { heldOn: '2027-08-02', startsAt: '18:00', endsAt: '19:30', note: null },
    },
  ]);
  expect(await planNextTerm(db, { ...act(offerId), weeks: 26, runIds: ['r1'] })).toEqual({
    kind: 'nothing_to_copy',
  });
  expect(await save(db, offerId, document, version + 1)).toMatchObject({
    kind: 'saved',
    version: version + 1,
  });
});
