import { beforeEach, describe, expect, test } from 'vitest';
import { CONTACT_NOW, contactSite, someEnquiry } from '../../../../tests/support/contact.ts';
import { enquiryByToken } from '../../queries/enquiry/enquiry-by-token.ts';
import { enquiryForDesk } from '../../queries/enquiry/enquiry-for-desk.ts';
import { addNote } from './add-note.ts';
import { answerNeed } from './answer-need.ts';
import { careForEnquiries } from './care-for-enquiries.ts';
import { closeNeed } from './close-need.ts';
import { submitEnquiry } from './submit-enquiry.ts';

const { db, parts, people } = await contactSite();
const { network, sender, secret } = parts;

beforeEach(async () => {
  await db.deleteFrom('enquiry').execute();
  await db.deleteFrom('letter').execute();
  await db.deleteFrom('enquiry_count').execute();
});

const care = (at: string | Date) =>
  careForEnquiries(db, { network, sender, secret, now: new Date(at) });
const kinds = async () =>
  (await db.selectFrom('letter').select('kind').orderBy('kind').execute()).map(({ kind }) => kind);
const act = (needId: string, at: string | Date = CONTACT_NOW) => ({
  ...{ needId, desk: 'leseinsel', now: new Date(at) },
  by: { personId: people.get('leseinsel 1') ?? '', isOffice: false },
});
async function asked() {
  const sent = await submitEnquiry(parts, someEnquiry());
  await db.deleteFrom('letter').execute();
  return { ...sent, needId: sent.needs[0]?.id ?? '' };
}

describe('the clock', () => {
  test('reminds, turns red and tells the office when it is time, each once, whoever runs it', async () => {
    const { needId } = await asked();
    const steps = [
      ['2026-11-24T12:59:00Z', []],
      ['2026-11-24T13:00:00Z', ['enquiry_reminder']],
      ['2026-11-25T16:59:00Z', []],
      ['2026-11-25T17:00:00Z', ['enquiry_late']],
      ['2026-11-26T16:59:00Z', []],
      ['2026-11-26T17:00:00Z', ['enquiry_escalated']],
      ['2026-12-24T17:00:00Z', []],
    ] as const;
    for (const [at, expected] of steps) {
      await Promise.all([care(at), care(at), care(at)]);
      expect(await kinds(), at).toEqual(expected);
      await db.deleteFrom('letter').execute();
    }
    expect(await enquiryForDesk(parts, { needId })).toMatchObject({
      redAt: new Date('2026-11-25T17:00:00Z'),
      escalatedAt: new Date('2026-11-26T17:00:00Z'),
    });
    const escalated = db.selectFrom('enquiry_count').where('kind', '=', 'escalated');
    expect(await escalated.select('count').execute()).toEqual([{ count: 1 }]);
  });

  test('care and desks at the same time never wait in a circle, and nothing is done twice', async () => {
    const message = 'Ich möchte lesen lernen. Außerdem suche ich einen Deutschkurs.';
    const sent = await Promise.all(
      Array.from({ length: 8 }, () => submitEnquiry(parts, someEnquiry({ message }))),
    );
    await db.deleteFrom('letter').execute();
    const late = '2026-11-25T17:00:00Z';
    const mine = sent.map(({ needs }) => needs[0]?.id ?? '');
    await Promise.all([
      ...[care(late), care(late), care(late)],
      ...mine.map((needId) => closeNeed(parts, { ...act(needId, late), outcome: 'done' })),
    ]);
    // What was locked for a moment is done a minute later.
    await care(late);
    const rows = await db.selectFrom('enquiry_need').select(['state', 'red_at']).execute();
    expect(rows.filter(({ state }) => state === 'done')).toHaveLength(8);
    const red = rows.filter(({ red_at }) => red_at !== null);
    expect(red.length).toBeGreaterThanOrEqual(8);
    expect((await kinds()).filter((kind) => kind === 'enquiry_late')).toHaveLength(red.length);
  });

  test('the office is written to at the contact point’s address', async () => {
    await asked();
    await care('2026-11-27T08:00:00Z');
    const letter = db.selectFrom('letter').where('kind', '=', 'enquiry_escalated');
    expect(await letter.select('email').execute()).toEqual([
      { email: network.settings.contact.email },
    ]);
  });

  test('whoever has an answer is left alone', async () => {
    const { needId } = await asked();
    await answerNeed(parts, { ...act(needId), text: 'Ja' });
    await db.deleteFrom('letter').execute();
    await care('2026-12-01T08:00:00Z');
    expect(await kinds()).toEqual([]);
  });

  test('an answered need of which nobody hears again is closed after 60 days', async () => {
    const { needId } = await asked();
    await answerNeed(parts, { ...act(needId), text: 'Ja' });
    expect((await care('2027-01-22T07:59:00Z')).closed).toBe(0);
    expect((await care('2027-01-22T08:01:00Z')).closed).toBe(1);
    expect((await enquiryForDesk(parts, { needId }))?.state).toBe('done');
  });
});

describe('deletion', () => {
  test('14 days after closing nothing tells who asked what; the counts stay; a year later the rest goes', async () => {
    const { needId, token } = await asked();
    await addNote(parts, { ...act(needId), text: 'geheime Notiz' });
    await answerNeed(parts, { ...act(needId), text: 'Ja' });
    await closeNeed(parts, { ...act(needId), outcome: 'done' });
    await db
      .updateTable('letter')
      .set({ state: 'sent', content: null, finished_at: CONTACT_NOW })
      .execute();
    expect((await care('2026-12-07T07:59:00Z')).erased).toBe(0);
    const both = await Promise.all([care('2026-12-07T08:00:00Z'), care('2026-12-07T08:00:00Z')]);
    expect(both.reduce((sum, { erased }) => sum + erased, 0)).toBe(1);
    const view = await enquiryByToken(parts, token);
    expect(view).toMatchObject({ readable: 'erased', messages: [] });
    expect(await kinds()).toEqual([]);
    const left = await db.selectFrom('enquiry').selectAll().executeTakeFirstOrThrow();
    expect([left.sealed, left.email_mac, left.phone_mac, left.postal_code]).toEqual([
      ...[null, null, null, null],
    ]);
    const words = db.selectFrom('enquiry_event').where('sealed', 'is not', null);
    expect(await words.select('id').execute()).toEqual([]);
    await care('2027-12-08T08:00:00Z');
    expect(await enquiryByToken(parts, token)).toBeNull();
    const counts = await db.selectFrom('enquiry_count').select('kind').orderBy('kind').execute();
    expect(counts.map(({ kind }) => kind)).toEqual(['done', 'in_time', 'received']);
  });
});

describe('who has left', () => {
  test('the need of an erased person goes to a colleague, that of an empty member to the office', async () => {
    const { needId, needs } = await asked();
    const first = needs[0]?.personId ?? '';
    await db.deleteFrom('person').where('id', '=', first).execute();
    expect((await care(CONTACT_NOW)).moved).toBe(1);
    expect((await care(CONTACT_NOW)).moved).toBe(0);
    const now = await enquiryForDesk(parts, { needId });
    expect(now?.memberId).toBe('leseinsel');
    expect(now?.personId).not.toBe(first);
    await db.deleteFrom('mandate').where('member_id', '=', 'leseinsel').execute();
    await care(CONTACT_NOW);
    expect(await enquiryForDesk(parts, { needId })).toMatchObject({
      ...{ memberId: null, personId: people.get('office') },
    });
    expect((await care(CONTACT_NOW)).moved).toBe(0);
  });
});
