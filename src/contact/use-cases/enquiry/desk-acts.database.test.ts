import { beforeEach, describe, expect, test } from 'vitest';
import {
  CONTACT_NOW,
  contactSite,
  hoursLater,
  someEnquiry,
} from '../../../../tests/support/contact.ts';
import { enquiryByToken } from '../../queries/enquiry/enquiry-by-token.ts';
import { enquiryForDesk } from '../../queries/enquiry/enquiry-for-desk.ts';
import { historyOf } from '../../queries/enquiry/history-of.ts';
import { addFromSender } from './add-from-sender.ts';
import { addNote } from './add-note.ts';
import { answerNeed } from './answer-need.ts';
import { closeNeed } from './close-need.ts';
import { handOver } from './hand-over.ts';
import { noteCall } from './note-call.ts';
import { receiveReply } from './receive-reply.ts';
import { submitEnquiry } from './submit-enquiry.ts';
import { takeNeed } from './take-need.ts';

const { db, parts, people } = await contactSite();
const idOf = (name: string) => people.get(name) ?? '';

beforeEach(async () => {
  await db.deleteFrom('enquiry').execute();
  await db.deleteFrom('letter').execute();
  await db.deleteFrom('enquiry_count').execute();
});

async function asked(more: Parameters<typeof someEnquiry>[0] = {}) {
  const sent = await submitEnquiry(parts, someEnquiry(more));
  await db.deleteFrom('letter').execute();
  return { ...sent, needId: sent.needs[0]?.id ?? '' };
}
const by = (name: string) => ({ personId: idOf(name), isOffice: name === 'office' });
const act = (needId: string, name = 'leseinsel 1', now = CONTACT_NOW) => ({
  ...{ needId, desk: name === 'office' ? null : name.slice(0, -2), by: by(name), now },
});
const view = (needId: string) => enquiryForDesk(parts, { needId });
const letters = () =>
  db.selectFrom('letter').select(['kind', 'email', 'content']).orderBy('kind').execute();
const kinds = async () => (await letters()).map(({ kind }) => kind);
const counts = async () =>
  Object.fromEntries(
    (await db.selectFrom('enquiry_count').select(['kind', 'count']).execute()).map((row) => [
      row.kind,
      row.count,
    ]),
  );

describe('take', () => {
  test('of several at once one gets it, the others are told who', async () => {
    const { needId } = await asked();
    const names = ['leseinsel 1', 'leseinsel 2', 'leseinsel 1', 'leseinsel 2'];
    const answers = await Promise.all(names.map((name) => takeNeed(parts, act(needId, name))));
    const got = (await view(needId))?.personId;
    answers.forEach((answer, index) => {
      if (idOf(names[index] ?? '') === got) expect(answer).toEqual({ kind: 'taken' });
      else expect(answer).toMatchObject({ kind: 'has', personId: got });
    });
  });

  test('another desk and a page of yesterday are told so', async () => {
    const { needId } = await asked();
    expect(await takeNeed(parts, act(needId, 'frag-wesel 1'))).toEqual({ kind: 'elsewhere' });
    const stale = { ...act(needId), version: 1 };
    await takeNeed(parts, stale);
    expect(await closeNeed(parts, { ...stale, outcome: 'done' })).toEqual({ kind: 'changed' });
    expect(await takeNeed(parts, act('nothing'))).toEqual({ kind: 'gone' });
  });
});

describe('answer', () => {
  test('goes out with a reply address, stops the clock, stands on the sender’s page', async () => {
    const { needId, token } = await asked();
    const text = 'Kommen Sie dienstags um 10 Uhr.';
    expect(await answerNeed(parts, { ...act(needId), text })).toEqual({ kind: 'sent' });
    const [letter] = await letters();
    expect(letter).toMatchObject({ kind: 'enquiry_answer', email: 'frage@gast.example' });
    expect(letter?.content).toMatchObject({ replyTo: expect.stringMatching(/^\S+\+\S+@/) });
    expect(JSON.stringify(letter?.content)).toContain(text);
    const seen = await enquiryByToken(parts, token);
    expect(seen?.messages).toMatchObject([{ direction: 'out', text }]);
    expect(seen?.needs[0]).toMatchObject({ state: 'taken', answeredAt: CONTACT_NOW });
    expect(await counts()).toEqual({ received: 1, in_time: 1 });
  });

  test('without an address it is kept, and who waits for a call still waits', async () => {
    const { needId } = await asked({ email: null, phone: '0281 555', answerWay: 'phone' });
    expect(await answerNeed(parts, { ...act(needId), text: 'Hallo' })).toEqual({ kind: 'kept' });
    expect((await view(needId))?.answeredAt).toBeNull();
    await noteCall(parts, { ...act(needId), reached: true, text: 'kommt am Dienstag' });
    expect((await view(needId))?.answeredAt).toEqual(CONTACT_NOW);
    expect(await kinds()).toEqual([]);
  });

  test('a reply opens it again with a new clock, the same mail counts once', async () => {
    const { needId, enquiryId } = await asked();
    await answerNeed(parts, { ...act(needId), text: 'Hallo' });
    await closeNeed(parts, { ...act(needId), outcome: 'done' });
    await db.deleteFrom('letter').execute();
    const now = hoursLater(48);
    const reply = { needId, subject: 'Re', text: 'Und was kostet es?', sourceKey: 'm1', now };
    expect(await receiveReply(parts, reply)).toMatchObject({ kind: 'received', enquiryId });
    expect(await receiveReply(parts, reply)).toEqual({ kind: 'known' });
    expect(await view(needId)).toMatchObject({
      ...{ state: 'taken', answeredAt: null, closedAt: null },
      dueAt: new Date('2026-11-27T17:00:00Z'),
    });
    expect(await kinds()).toEqual(['enquiry_message']);
    expect(await addFromSender(parts, { enquiryId, text: 'Noch etwas', now })).toBe(true);
    expect((await historyOf(parts, { needId })).map(({ kind }) => kind)).toEqual([
      ...['received', 'answered', 'closed', 'reopened', 'message', 'message'],
    ]);
  });
});

describe('hand over', () => {
  test('keeps history and deadline, names the new contact to the sender', async () => {
    const { needId } = await asked();
    await addNote(parts, { ...act(needId), text: 'Spricht lieber Türkisch' });
    const later = hoursLater(24);
    const handed = await handOver(parts, {
      ...act(needId, 'leseinsel 1', later),
      to: { memberId: null, serviceKey: 'sprachhaus-brueckentor' },
      reason: 'Deutsch zuerst',
    });
    expect(handed.kind).toBe('handed');
    expect(await view(needId)).toMatchObject({
      ...{ memberId: 'sprachhaus-brueckentor', serviceKey: 'sprachhaus-brueckentor' },
      ...{ state: 'new', dueAt: new Date('2026-11-25T17:00:00Z') },
    });
    const history = await historyOf(parts, { needId });
    expect(history.map(({ kind, text }) => [kind, text])).toEqual([
      ['received', null],
      ['noted', 'Spricht lieber Türkisch'],
      ['handed_over', 'Deutsch zuerst'],
    ]);
    expect(history[2]).toMatchObject({
      fromMemberName: 'Demo leseinsel',
      toMemberName: 'Demo sprachhaus-brueckentor',
    });
    expect(await kinds()).toEqual(['enquiry_handed', 'enquiry_new_contact']);
    expect(await addNote(parts, { ...act(needId), text: 'x' })).toEqual({ kind: 'elsewhere' });
  });

  test('the office starts a new clock; to nobody nothing is handed', async () => {
    const { needId } = await asked();
    const now = hoursLater(24 * 7);
    const to = { memberId: 'frag-wesel', serviceKey: null };
    await handOver(parts, { ...act(needId, 'office', now), to, reason: null });
    expect((await view(needId))?.dueAt).toEqual(new Date('2026-12-02T17:00:00Z'));
    await db.deleteFrom('mandate').where('member_id', '=', 'sprachhaus-brueckentor').execute();
    const empty = { memberId: 'sprachhaus-brueckentor', serviceKey: null };
    expect(
      await handOver(parts, { ...act(needId, 'office', now), to: empty, reason: null }),
    ).toEqual({ kind: 'nobody' });
  });
});

describe('close', () => {
  test('with the last need the sender hears; late answers count as late', async () => {
    const { needId } = await asked();
    const now = hoursLater(24 * 5);
    const closing = { ...act(needId, 'leseinsel 1', now), outcome: 'done_no_help' as const };
    expect(await closeNeed(parts, closing)).toEqual({ kind: 'closed' });
    expect(await closeNeed(parts, closing)).toEqual({ kind: 'changed' });
    expect(await kinds()).toEqual(['enquiry_closed']);
    expect(await counts()).toEqual({ received: 1, late: 1, done_no_help: 1 });
    expect((await view(needId))?.closedAt).toEqual(now);
  });

  test('nobody is unreachable before three calls', async () => {
    const { needId } = await asked();
    const closing = { ...act(needId), outcome: 'unreachable' as const };
    const call = () => noteCall(parts, { ...act(needId), reached: false, text: null });
    await call();
    expect(await closeNeed(parts, closing)).toEqual({ kind: 'too_early', tries: 1 });
    await call();
    expect(await call()).toEqual({ kind: 'noted', tries: 3 });
    expect(await closeNeed(parts, closing)).toEqual({ kind: 'closed' });
  });
});
