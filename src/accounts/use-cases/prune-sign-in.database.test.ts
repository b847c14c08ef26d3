import { expect, test } from 'vitest';
import { accountsDatabase } from '../../../tests/support/accounts-database.ts';
import { addPerson, someSender } from '../../../tests/support/sign-in-app.ts';
import { pruneSignIn } from './prune-sign-in.ts';
import { requestSignIn } from './request-sign-in.ts';
import { startSession } from './start-session.ts';

const { db } = await accountsDatabase();
const begin = new Date('2026-11-23T08:00:00Z');
const after = (minutes: number): Date => new Date(begin.getTime() + minutes * 60_000);

test('an attempt goes 24 hours after its end, whether it was somebody’s or nobody’s', async () => {
  const email = 'wer@verein.example';
  const codeKey = Buffer.alloc(32);
  await requestSignIn(db, {
    email,
    language: 'de',
    sender: someSender,
    codeKey,
    oldToken: null,
    now: begin,
  });
  expect(await pruneSignIn(db, after(24 * 60 + 10))).toMatchObject({ attempts: 0 });
  expect(await pruneSignIn(db, after(24 * 60 + 11))).toMatchObject({ attempts: 1 });
  expect(await db.selectFrom('sign_in_attempt').select('id').execute()).toEqual([]);
});

test('a session goes 24 hours after its end: an hour after the last request, or 12 hours after it began', async () => {
  const personId = await addPerson(db, { email: 'anna@verein.example' });
  const session = { personId, device: 'Firefox', secondFactor: false, now: begin };
  await startSession(db, session);
  expect(await pruneSignIn(db, after(25 * 60))).toMatchObject({ sessions: 0 });
  expect(await pruneSignIn(db, after(25 * 60 + 1))).toMatchObject({ sessions: 1 });
  await startSession(db, session);
  await db
    .updateTable('session')
    .set({ last_seen_at: after(12 * 60) })
    .execute();
  expect(await pruneSignIn(db, after(36 * 60))).toMatchObject({ sessions: 0 });
  expect(await pruneSignIn(db, after(36 * 60 + 1))).toMatchObject({ sessions: 1 });
});
