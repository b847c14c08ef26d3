import { expect, test } from 'vitest';
import {
  CONTACT_MEMBERS,
  contactSite,
  CONTACT_NOW as now,
} from '../../../../tests/support/contact.ts';
import { createLog } from '../../../platform/log.ts';
import { followAnswers } from '../../../start/follow-answers.ts';
import { AnswerDocument } from '../../model/answers/answer-document.ts';
import { sumOf } from '../../model/figures/gather.ts';
import { findDraft } from '../../queries/answers/find-draft.ts';
import { publicAnswers } from '../../queries/answers/public-answers.ts';
import { enquiryCounts } from '../../queries/figures/enquiry-counts.ts';
import { seedDemoFigures } from '../figures/seed-demo-figures.ts';
import { renewAnswer, withdrawAnswer } from './care-for-answer.ts';
import { careForAnswers } from './care-for-answers.ts';
import { refuseDraft, releaseDraft } from './decide-draft.ts';
import { beginDraft, saveDraft } from './save-draft.ts';
import { seedDemoAnswers } from './seed-demo-answers.ts';
import { submitDraft } from './submit-draft.ts';
import { voteForAnswer } from './vote-for-answer.ts';

const { db, parts, people } = await contactSite();
const [memberId] = CONTACT_MEMBERS;
const author = people.get(`${memberId} 1`) ?? '';
const second = people.get(`${memberId} 2`) ?? '';
const office = people.get('office') ?? '';
const allowed = ['030 23125 100'];
const care = { ...parts, now };

const document = (question: string, answer = 'Das weiß die Beratung.') =>
  AnswerDocument.parse({ topic: 'money', question: { de: question }, answer: { de: answer } });

/** A draft that has been handed in. */
async function handedIn(question: string) {
  const draftId = await beginDraft(db, {
    ...{ answerId: null, ownerMemberId: memberId, document: document(question) },
    ...{ fromEnquiry: true, actorId: author, now },
  });
  await submitDraft(db, { draftId, version: 1, allowed, actorId: author, now });
  return draftId;
}

/** An answer that everybody reads. */
async function released(question: string, expiresOn = '2027-03-01') {
  const draftId = await handedIn(question);
  const act = { draftId, version: 1, actorId: office, expiresOn, allowed, now };
  const answer = await releaseDraft(db, act);
  if (answer.kind !== 'released') throw new Error(answer.kind);
  const all = await publicAnswers(db);
  const found = all.find(({ slug }) => slug === answer.slug);
  if (found === undefined) throw new Error('not published');
  return found;
}

test('nobody releases what they have written in', async () => {
  const draftId = await handedIn('Wer liest das?');
  const decide = { draftId, expiresOn: '2027-03-01', allowed, now };
  const own = await releaseDraft(db, { ...decide, version: 1, actorId: author });
  expect(own).toEqual({ kind: 'own' });
  // Somebody else has put a word in: then it is theirs as well, and has to be handed in again.
  await saveDraft(db, {
    ...{ draftId, version: 1, document: document('Wer liest das jetzt?'), actorId: second, now },
  });
  expect(await releaseDraft(db, { ...decide, version: 2, actorId: second })).toEqual({
    kind: 'own',
  });
  const early = await releaseDraft(db, { ...decide, version: 2, actorId: office });
  expect(early).toEqual({ kind: 'not_ready' });
  await submitDraft(db, { draftId, version: 2, allowed, actorId: second, now });
  const late = await releaseDraft(db, { ...decide, version: 1, actorId: office });
  expect(late).toEqual({ kind: 'conflict' });
  const done = await releaseDraft(db, { ...decide, version: 2, actorId: office });
  expect(done).toEqual({ kind: 'released', slug: 'wer-liest-das-jetzt' });
  expect(await findDraft(db, draftId)).toBeNull();
});

test('what may say who somebody is never reaches the second person', async () => {
  const words = 'Rufen Sie Frau Kowalska unter 0151 23456789 an, oder uns: 030/23125-100.';
  const draftId = await beginDraft(db, {
    ...{ answerId: null, ownerMemberId: memberId, document: document('Wen rufe ich an?', words) },
    ...{ fromEnquiry: true, actorId: author, now },
  });
  const answer = await submitDraft(db, { draftId, version: 1, allowed, actorId: author, now });
  expect(answer.kind === 'personal' && answer.parts.map(({ text }) => text)).toEqual([
    'Kowalska',
    '0151 23456789',
  ]);
  expect((await findDraft(db, draftId))?.state).toBe('draft');
});

test('a draft that was given back says why, and the same reading does not release it', async () => {
  const draftId = await handedIn('Geht das auch am Abend?');
  const act = { draftId, version: 1, actorId: office, now };
  expect(await refuseDraft(db, { ...act, reason: 'Bitte kürzer.' })).toEqual({ kind: 'refused' });
  expect(await findDraft(db, draftId)).toMatchObject({ state: 'draft', refusal: 'Bitte kürzer.' });
  const again = await releaseDraft(db, { ...act, expiresOn: '2027-03-01', allowed });
  expect(again.kind).toBe('conflict');
});

test('a change replaces the words under the same address, and there is one at a time', async () => {
  const answer = await released('Was kostet das?');
  const begin = {
    ...{ answerId: answer.id, ownerMemberId: memberId, document: document('Was kostet es mich?') },
    ...{ fromEnquiry: false, actorId: author, now },
  };
  const [draftId, same] = [await beginDraft(db, begin), await beginDraft(db, begin)];
  expect(same).toBe(draftId);
  await submitDraft(db, { draftId, version: 1, allowed, actorId: author, now });
  const act = { draftId, version: 1, actorId: office, expiresOn: '2027-04-01', allowed, now };
  expect(await releaseDraft(db, act)).toEqual({ kind: 'released', slug: answer.slug });
  const [changed] = (await publicAnswers(db)).filter(({ id }) => id === answer.id);
  expect(changed?.document.question.de).toBe('Was kostet es mich?');
});

test('an expired answer is gone on the next day everywhere; it is not renewed by one person', async () => {
  const answer = await released('Wann endet das?', '2026-12-01');
  const followed = await followAnswers({ db, log: createLog('silent') });
  const { book } = followed;
  const find = (today: string) => book.find({ words: 'wann endet das', today }).length;
  expect([book.bySlug(answer.slug, '2026-12-01')?.id, find('2026-12-01')]).toEqual([answer.id, 1]);
  expect([book.bySlug(answer.slug, '2026-12-02'), find('2026-12-02')]).toEqual([null, 0]);
  expect(book.all('2026-12-02').map(({ id }) => id)).not.toContain(answer.id);
  const act = { answerId: answer.id, ownerMemberId: memberId, actorId: author };
  const late = { ...act, now: new Date('2026-12-02T08:00:00Z'), expiresOn: '2027-03-01' };
  expect(await renewAnswer(db, late)).toBe('expired');
  expect(await renewAnswer(db, { ...act, now, expiresOn: '2027-03-01' })).toBe('renewed');
  expect(await withdrawAnswer(db, { ...act, ownerMemberId: null, now })).toBe('gone');
  await followed.refresh();
  expect(book.bySlug(answer.slug, '2027-01-01')?.id).toBe(answer.id);
  expect(await withdrawAnswer(db, { ...act, now })).toBe('withdrawn');
  await followed.refresh();
  expect(book.bySlug(answer.slug, '2027-01-01')).toBeNull();
  await followed.stop();
});

test('owners are reminded once before an answer ends, again after a renewal', async () => {
  await db.deleteFrom('answer').execute();
  const answer = await released('Woran erinnert wer?', '2026-12-10');
  const letters = async () => {
    const rows = await db
      .selectFrom('letter')
      .where('kind', '=', 'answer_expiry')
      .select('email')
      .execute();
    return rows.map(({ email }) => email).sort();
  };
  await careForAnswers(db, care);
  await Promise.all([careForAnswers(db, care), careForAnswers(db, care)]);
  expect(await letters()).toEqual([`a1@${memberId}.example`, `a2@${memberId}.example`]);
  const act = { answerId: answer.id, ownerMemberId: memberId, actorId: author, now };
  await renewAnswer(db, { ...act, expiresOn: '2026-12-12' });
  await careForAnswers(db, care);
  expect(await letters()).toHaveLength(4);
});

test('votes are counted by month', async () => {
  const answer = await released('Hilft das?');
  for (const vote of ['helped', 'helped', 'wrong'] as const)
    await voteForAnswer(db, { answerId: answer.id, vote, now });
  const votes = db.selectFrom('answer_vote').where('answer_id', '=', answer.id).orderBy('vote');
  expect(await votes.select(['month', 'vote', 'count']).execute()).toEqual([
    { month: '2026-11-01', vote: 'helped', count: 2 },
    { month: '2026-11-01', vote: 'wrong', count: 1 },
  ]);
});

test('the demo has figures of the months before it began, once', async () => {
  await seedDemoFigures(db, now);
  await seedDemoFigures(db, now);
  const counts = await enquiryCounts(db, { from: '2025-11', to: '2026-10' });
  expect(sumOf(counts, 'received')).toBe(12 * 41 + 3);
  expect(sumOf(counts, 'in_time') + sumOf(counts, 'late')).toBe(12 * 41 + 3);
});

test('answers of the demo come once and are all readable', async () => {
  await db.deleteFrom('answer').execute();
  expect(await seedDemoAnswers(db, parts.network, now)).toBeGreaterThan(15);
  expect(await seedDemoAnswers(db, parts.network, now)).toBe(0);
  const services = parts.network.settings.adviceServices.map(({ key }) => key);
  for (const { document: words } of await publicAnswers(db))
    expect(services).toEqual(expect.arrayContaining([...words.services]));
});
