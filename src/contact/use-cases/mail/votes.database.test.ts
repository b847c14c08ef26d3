import { beforeEach, expect, test } from 'vitest';
import { testDatabase } from '../../../../tests/support/database.ts';
import { addPerson } from '../../../../tests/support/sign-in-app.ts';
import type { FeedbackPicture } from '../../model/mail/feedback-picture.ts';
import { feedbackPath, feedbackToken } from '../../model/mail/feedback-token.ts';
import { feedbackWords } from '../../queries/mail/feedback-words.ts';
import { satisfactionFigures } from '../../queries/mail/satisfaction-figures.ts';
import { voteByToken } from '../../queries/mail/vote-by-token.ts';
import { castVote } from './cast-vote.ts';
import { countVotes } from './count-votes.ts';
import { openFeedback } from './open-feedback.ts';
import { readWords } from './read-words.ts';

const { db } = await testDatabase();
const secret = Buffer.alloc(32, 7);
const now = new Date('2026-11-23T08:00:00Z');
const after = (days: number) => new Date(now.getTime() + days * 86_400_000);

beforeEach(async () => {
  await db.deleteFrom('feedback_vote').execute();
  await db.deleteFrom('feedback_count').execute();
});

const opened = (enquiryId: string, serviceKey: string | null = 'leseinsel') =>
  openFeedback(db, { enquiryId, serviceKey, secret, now });
const vote = (enquiryId: string, picture: FeedbackPicture, at = now, words: string | null = null) =>
  castVote({ db, secret }, { token: feedbackToken(secret, enquiryId), picture, words, now: at });
const standing = (enquiryId: string, at = now) =>
  voteByToken(db, feedbackToken(secret, enquiryId), at);

test('one vote for an enquiry, to be changed for 14 days after the first', async () => {
  expect(await opened('a')).toBe(feedbackPath(secret, 'a'));
  await opened('a', 'other');
  expect(await vote('a', 'bad')).toBe('voted');
  expect(await vote('a', 'good', after(13))).toBe('voted');
  expect(await standing('a', after(13))).toEqual({
    serviceKey: 'leseinsel',
    picture: 'good',
    isOver: false,
  });
  expect(await vote('a', 'bad', after(14))).toBe('over');
  expect(await vote('b', 'bad')).toBe('unknown');
});

test('after that it is a number, counted once, and nobody can vote again with the same link', async () => {
  await opened('a');
  await vote('a', 'good');
  await Promise.all([
    countVotes(db, after(13)),
    countVotes(db, after(14)),
    countVotes(db, after(14)),
  ]);
  await countVotes(db, after(15));
  expect(await db.selectFrom('feedback_count').selectAll().execute()).toEqual([
    { month: '2026-11', service_key: 'leseinsel', picture: 'good', count: 1 },
  ]);
  await opened('a');
  expect(await vote('a', 'bad', after(15))).toBe('over');
  expect(await standing('a', after(15))).toMatchObject({ picture: null, isOver: true });
  await countVotes(db, after(181));
  expect(await standing('a', after(181))).toBeNull();
});

test('figures tell of no service with fewer than five votes, nor by what is missing from a sum', async () => {
  for (let i = 0; i < 5; i++) {
    await opened(`m${i}`);
    await vote(`m${i}`, i === 0 ? 'middling' : 'good');
  }
  for (let i = 0; i < 4; i++) {
    await opened(`f${i}`, null);
    await vote(`f${i}`, 'bad');
  }
  const shown = [{ serviceKey: 'leseinsel', good: 4, middling: 1, bad: 0 }];
  expect(await satisfactionFigures(db)).toEqual(shown);
  await countVotes(db, after(20));
  expect(await satisfactionFigures(db)).toEqual(shown);
});

test('words are sealed, read by the office, and gone then', async () => {
  const actorId = await addPerson(db, { email: 'buero@netz.example' });
  await opened('a');
  await vote('a', 'bad', now, 'Niemand rief zurück.');
  const row = await db.selectFrom('feedback_vote').selectAll().executeTakeFirstOrThrow();
  expect(row.words?.toString('latin1')).not.toContain('Niemand');
  const [words] = await feedbackWords(db, secret);
  expect(words).toMatchObject({ words: 'Niemand rief zurück.', serviceKey: 'leseinsel' });
  expect(await readWords(db, { id: words?.id ?? '', actorId, now })).toBe(true);
  expect(await readWords(db, { id: words?.id ?? '', actorId, now })).toBe(false);
  expect(await standing('a')).toMatchObject({ picture: 'bad' });
  await vote('a', 'bad', now, 'Doch.');
  await countVotes(db, after(61));
  expect(await feedbackWords(db, secret)).toEqual([]);
});
