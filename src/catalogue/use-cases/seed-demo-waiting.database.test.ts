import { expect, test } from 'vitest';
import { editingDatabase } from '../../../tests/support/editing.ts';
import { loadNetwork, syncTerms } from '../../network/index.ts';
import { addDays } from '../../platform/clock.ts';
import { decideCourse } from './editing/decide-course.ts';
import { findProblems } from './editing/find-problems.ts';
import { listWaiting } from './editing/list-waiting.ts';
import { seedDemo } from './seed-demo.ts';

const { db } = await editingDatabase();
const NOW = new Date('2026-08-24T08:00:00Z');
const later = (days: number) => new Date(NOW.getTime() + days * 86_400_000);

test('a course of the demo waits for the office, moves on with the dates, and stays as it was decided', async () => {
  const network = await loadNetwork('network/wesel');
  await syncTerms(db, network);
  const seeded = await seedDemo(db, network, NOW);
  const [first, ...others] = await listWaiting(db);
  expect(others).toEqual([]);
  if (first === undefined) throw new Error('nothing waits');
  expect(first).toMatchObject({
    memberSlug: 'leseinsel',
    submittedAt: later(-2),
    published: null,
    document: { title: expect.stringContaining('Post von Schule'), topics: ['lesen-schreiben'] },
  });
  expect(await findProblems(db, { document: first.document, published: null }, NOW)).toEqual([]);

  await seedDemo(db, network, later(6));
  expect(await listWaiting(db)).toEqual([first]);
  expect(await seedDemo(db, network, later(7))).toMatchObject({ offers: seeded.offers });
  const [moved] = await listWaiting(db);
  const [before, after] = [first, moved].map((course) => course?.document.runs[0]);
  expect(moved?.offerId).toBe(first.offerId);
  expect(after).toMatchObject({ id: before?.id, startsOn: addDays(before?.startsOn ?? '', 7) });

  const sender = {
    networkName: 'Demo-Netz',
    phone: '0281 0',
    hours: { de: 'Mo' },
    publicUrl: 'https://netz.example',
  };
  const decided = await decideCourse(db, {
    offerId: first.offerId,
    version: 1,
    decision: 'publish',
    reason: null,
    actorId: 'anna',
    now: later(8),
    geocode: () => null,
    sender,
    courseUrl: 'https://netz.example/mitglieder/leseinsel/kurse',
  });
  expect(decided).toMatchObject({ kind: 'published' });
  await seedDemo(db, network, later(20));
  expect(await listWaiting(db)).toEqual([]);
});
