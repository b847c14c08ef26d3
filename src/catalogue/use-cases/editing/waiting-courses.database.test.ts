import { beforeAll, describe, expect, test } from 'vitest';
import {
  act,
  editingDatabase,
  eveningRun,
  NOW,
  publishedCourse,
  save,
  wholeCourse,
} from '../../../../tests/support/editing.ts';
import { createCourse } from './create-course.ts';
import { decideCourse } from './decide-course.ts';
import { listWaiting } from './list-waiting.ts';
import { openCourse } from './open-course.ts';
import { publishCourse } from './publish-course.ts';

const { db } = await editingDatabase();
const geocode = () => null;
const sender = {
  networkName: 'Demo-Netz',
  phone: '0281 1',
  hours: { de: 'werktags', en: 'weekdays' },
  publicUrl: 'https://demo.example',
};
const opened = async (offerId: string) => {
  const course = await openCourse(db, { memberId: 'own', offerId });
  if (course === null) throw new Error('not there');
  return course;
};
const publish = (offerId: string, version: number) =>
  publishCourse(db, { ...act(offerId), version, geocode });
const trust = (trusted: boolean) =>
  db.updateTable('member').set({ trusted }).where('id', '=', 'own').execute();
const decide = (
  offerId: string,
  version: number,
  decision: 'publish' | 'return',
  reason: string | null = null,
) =>
  decideCourse(db, {
    offerId,
    version,
    decision,
    reason,
    actorId: 'ben',
    now: NOW,
    geocode,
    sender,
    courseUrl: 'https://demo.example/kurs',
  });
const letters = async () =>
  db.selectFrom('letter').orderBy('created_at').select(['kind', 'email', 'content']).execute();

beforeAll(async () => {
  await db
    .insertInto('mandate')
    .values({
      id: 'm1',
      person_id: 'anna',
      member_id: 'own',
      role: 'owner',
      from_on: '2026-01-01',
      created_at: NOW,
    })
    .execute();
});

/** Published while the office trusted, edited when it did not. */
async function course(title: string) {
  await trust(true);
  const published = await publishedCourse(db, wholeCourse(title, [eveningRun(`${title}-1`)]));
  await trust(false);
  const { document } = await opened(published.offerId);
  const [run] = document.runs;
  if (run === undefined) throw new Error('no run');
  return { ...published, document, run };
}

describe('members that the office does not trust yet', () => {
  test('a new course waits for the office; nothing of it is online', async () => {
    await trust(false);
    const { offerId } = await createCourse(db, {
      memberId: 'own',
      title: 'Neu',
      actorId: 'anna',
      now: NOW,
    });
    await save(db, offerId, wholeCourse('Neu'), 1);
    expect(await publish(offerId, 2)).toEqual({ kind: 'waiting', version: 3 });
    expect(await opened(offerId)).toMatchObject({
      state: 'waiting',
      publication: 'draft',
      published: null,
    });
    expect(await listWaiting(db)).toMatchObject([
      {
        offerId,
        memberId: 'own',
        version: 3,
        submittedBy: 'Anna Demo',
        document: { title: 'Neu' },
        published: null,
      },
    ]);
    expect(await decide(offerId, 2, 'publish')).toEqual({ kind: 'changed_meanwhile', version: 3 });
    expect(await decide(offerId, 3, 'publish')).toEqual({ kind: 'published', version: 4 });
    expect(await opened(offerId)).toMatchObject({ state: 'published' });
    expect(await decide(offerId, 4, 'publish')).toEqual({ kind: 'gone' });
    expect(await letters()).toMatchObject([
      { kind: 'course_published', email: 'anna@demo.example' },
    ]);
  });

  test('dates, prices, seats and states go online at once, words wait', async () => {
    const { offerId, version, document, run } = await course('zwei-tempi');
    const changed = {
      ...run,
      seatsFree: 2,
      priceCents: 5900,
      status: 'guaranteed' as const,
      scheduleText: 'neu gefasst',
    };
    await save(db, offerId, { ...document, title: 'Umgetauft', runs: [changed] }, version);
    expect(await publish(offerId, version + 1)).toMatchObject({ kind: 'waiting' });
    expect(await opened(offerId)).toMatchObject({
      state: 'waiting',
      published: {
        title: 'zwei-tempi',
        runs: [{ seatsFree: 2, priceCents: 5900, status: 'guaranteed', scheduleText: null }],
      },
      changes: [{ part: 'title' }, { runId: run.id, part: 'scheduleText' }],
    });
  });

  test('nothing but facts of the day, a further date or the end of one needs no office', async () => {
    const { offerId, version, document, run } = await course('nur-termine');
    const further = eveningRun('further', {
      venueId: run.venueId,
      venue: run.venue,
      number: 'K-12',
    });
    await save(db, offerId, { ...document, runs: [further] }, version);
    expect(await publish(offerId, version + 1)).toMatchObject({ kind: 'published' });
    const elsewhere = eveningRun('elsewhere', { bookingUrl: 'https://demo.example/buchen' });
    await save(db, offerId, { ...document, runs: [further, elsewhere] }, version + 2);
    expect(await publish(offerId, version + 3)).toMatchObject({ kind: 'waiting' });
    expect((await opened(offerId)).published?.runs.map(({ id }) => id)).toEqual(['further']);
  });

  test('given back with a reason, mended, handed in again; a save takes it back from the office', async () => {
    const { offerId, version, document } = await course('zurueck');
    await save(db, offerId, { ...document, description: 'zu kurz' }, version);
    await publish(offerId, version + 1);
    await expect(decide(offerId, version + 2, 'return', ' ')).rejects.toThrow('reason');
    const before = (await letters()).length;
    expect(await decide(offerId, version + 2, 'return', 'Bitte mehr zum Inhalt.')).toEqual({
      kind: 'returned',
      version: version + 3,
    });
    const [letter] = (await letters()).slice(before);
    expect(letter).toMatchObject({ kind: 'course_returned', email: 'anna@demo.example' });
    expect(JSON.stringify(letter?.content)).toContain('Bitte mehr zum Inhalt.');
    expect(await opened(offerId)).toMatchObject({
      state: 'returned',
      reason: 'Bitte mehr zum Inhalt.',
    });
    await save(db, offerId, { ...document, description: 'Viel mehr zum Inhalt.' }, version + 3);
    expect((await opened(offerId)).state).toBe('returned');
    expect(await publish(offerId, version + 4)).toMatchObject({ kind: 'waiting' });
    await save(db, offerId, { ...document, description: 'Noch mehr.' }, version + 5);
    expect(await opened(offerId)).toMatchObject({ state: 'changed', submittedAt: null });
  });
});
