import { expect, test } from 'vitest';
import { testDatabase } from '../../../../tests/support/database.ts';
import { DESK_SECRET, mailText, openMailDesk } from '../../../../tests/support/mail-desk.ts';
import { LetterContent } from '../../../accounts/model/letter.ts';
import { openRow } from '../../model/enquiry/sealed.ts';
import { findMail } from '../../queries/mail/find-mail.ts';
import { unplacedMails } from '../../queries/mail/unplaced-mails.ts';
import { answerNeed } from '../enquiry/answer-need.ts';
import { closeNeed } from '../enquiry/close-need.ts';
import { eraseEnquiry } from '../enquiry/erase-enquiry.ts';
import { careForMail } from './care-for-mail.ts';
import { admitMail, assignMail, discardMail } from './decide-mail.ts';
import { placeMail } from './place-mail.ts';
import { seedDemoMail } from './seed-demo-mail.ts';
import { storeMail } from './store-mail.ts';

const { db } = await testDatabase();
const desk = await openMailDesk(db);
const CONTACT = desk.network.settings.contact.email;
const now = new Date('2026-11-23T08:00:00Z');
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
const office = desk.adviserId;
let mails = 0;

async function take(mail: Omit<Parameters<typeof mailText>[0], 'id'> & { id?: string }, at = now) {
  mails += 1;
  const bytes = mailText({ id: `m${mails}`, ...mail });
  const { mailId, isNew } = await storeMail(desk, { bytes, channel: 'program', now: at });
  const state = await placeMail(desk, { mailId, now: at });
  return { mailId, isNew, state };
}

const rowOf = (mailId: string) =>
  db.selectFrom('incoming_mail').selectAll().where('id', '=', mailId).executeTakeFirstOrThrow();
const needOf = (enquiryId: string) =>
  db
    .selectFrom('enquiry_need')
    .selectAll()
    .where('enquiry_id', '=', enquiryId)
    .executeTakeFirstOrThrow();
const lettersTo = async (email: string) =>
  (
    await db
      .selectFrom('letter')
      .selectAll()
      .where('email', '=', email)
      .orderBy('created_at')
      .execute()
  ).map(({ kind, content }) => ({ kind, ...LetterContent.parse(content) }));

/** A mail that became an enquiry, answered by the adviser: its need and the address to which answers go. */
async function answered(email: string) {
  const { mailId } = await take({
    from: `Demo Gast <${email}>`,
    to: CONTACT,
    text: 'Wer hilft mir bei einem Kurs?',
  });
  const enquiryId = (await rowOf(mailId)).enquiry_id ?? '';
  const need = await needOf(enquiryId);
  const by = { personId: desk.adviserId, isOffice: false };
  const answer = await answerNeed(desk, {
    ...{ needId: need.id, desk: need.member_id, by, text: 'Kommen Sie am Dienstag.', now },
  });
  expect(answer.kind).toBe('sent');
  const replyTo = (await lettersTo(email)).at(-1)?.replyTo ?? '';
  return { enquiryId, needId: need.id, memberId: need.member_id, by, replyTo };
}

test('a mail without a known address becomes an enquiry, its text is kept in one place only, and the desk is told without a word of it', async () => {
  const { mailId, state } = await take({
    to: CONTACT,
    text: 'Ich suche einen Kurs als Pflegehelferin.',
  });
  expect(state).toBe('new');
  const row = await rowOf(mailId);
  expect(row).toMatchObject({ sealed: null, state: 'new' });
  const enquiry = await db
    .selectFrom('enquiry')
    .selectAll()
    .where('id', '=', row.enquiry_id)
    .executeTakeFirstOrThrow();
  expect(enquiry).toMatchObject({ channel: 'email', answer_way: 'email', held_at: null });
  expect(openRow(DESK_SECRET, 'enquiry', enquiry.id, enquiry.sealed)).toMatchObject({
    email: 'ayla@gast.example',
    name: 'Demo Ayla',
    message: 'Frage\n\nIch suche einen Kurs als Pflegehelferin.',
  });
  const told = await db
    .selectFrom('letter')
    .selectAll()
    .where('email', '<>', 'ayla@gast.example')
    .execute();
  expect(JSON.stringify(told)).not.toContain('Pflegehelferin');
});

test('an answer to a letter lands at its need, reopens it, and comes in once', async () => {
  const { replyTo, needId, memberId, enquiryId, by } = await answered('beate@gast.example');
  expect(replyTo).toMatch(/^frag\+[0-9a-z]{24}@bildungsnetz-wesel\.example$/);
  await closeNeed(desk, { needId, desk: memberId, by, outcome: 'done', now });
  const before = (await lettersTo('rat@frag-wesel.example')).length;
  const mail = {
    from: 'b@gast.example',
    to: replyTo.toUpperCase(),
    text: 'Dienstag geht nicht.\n> Kommen Sie',
    id: 'same',
  };
  expect((await take(mail, later(1))).state).toBe('reply');
  const again = await take({ ...mail, head: ['Received: by another server'] }, later(2));
  expect(again).toMatchObject({ isNew: false, state: 'reply' });
  const messages = await db
    .selectFrom('enquiry_message')
    .selectAll()
    .where('need_id', '=', needId)
    .where('direction', '=', 'in')
    .execute();
  expect(messages).toHaveLength(1);
  const [message] = messages;
  expect(
    openRow(DESK_SECRET, 'enquiry_message', message?.id ?? '', message?.sealed ?? null),
  ).toEqual({
    subject: 'Frage',
    text: 'Dienstag geht nicht.',
  });
  expect(await needOf(enquiryId)).toMatchObject({ closed_at: null, state: 'taken' });
  const letters = (await lettersTo('rat@frag-wesel.example')).slice(before);
  expect(letters.map(({ kind }) => kind)).toEqual(['enquiry_message']);
  expect(JSON.stringify(letters)).not.toContain('Dienstag');
});

test('forged and forgotten reply addresses lead into no need: the mail is a new enquiry', async () => {
  const { replyTo, enquiryId } = await answered('carla@gast.example');
  const forged = replyTo.replace(/\+./, (start) => (start === '+a' ? '+b' : '+a'));
  const one = await take({
    from: 'x@gast.example',
    to: forged,
    text: 'Guten Tag, ich habe eine Frage.',
  });
  expect(one.state).toBe('new');
  await eraseEnquiry(desk, { enquiryId, now });
  const two = await take({
    from: 'carla@gast.example',
    to: replyTo,
    text: 'Ich habe noch eine Frage.',
  });
  expect(two.state).toBe('new');
  expect((await rowOf(two.mailId)).enquiry_id).not.toBe(enquiryId);
});

test('files stay outside, the sender is told once; who forges the address is told nothing', async () => {
  const { replyTo } = await answered('dora@gast.example');
  const head = ['Content-Type: multipart/mixed; boundary=x'];
  const text =
    '--x\r\n\r\nMein Zeugnis\r\n--x\r\nContent-Type: application/pdf; name=zeugnis.pdf\r\n\r\n%PDF\r\n--x--';
  await take({ from: 'dora@gast.example', to: replyTo, text, head });
  await take({ from: 'opfer@gast.example', to: replyTo, text: text.replace('Mein', 'Kein'), head });
  expect(
    (await lettersTo('dora@gast.example')).filter(({ kind }) => kind === 'enquiry_files'),
  ).toHaveLength(1);
  expect(await lettersTo('opfer@gast.example')).toEqual([]);
});

test('automatic mails make no enquiry and no letter, whatever address they name', async () => {
  const { replyTo, needId } = await answered('ella@gast.example');
  const before = (await db.selectFrom('letter').selectAll().execute()).length;
  const out = await take({
    from: 'ella@gast.example',
    to: replyTo,
    text: 'Bin im Urlaub',
    head: ['Auto-Submitted: auto-replied'],
  });
  expect(out.state).toBe('automatic');
  expect(await rowOf(out.mailId)).toMatchObject({ reason: 'answer', need_id: needId });
  expect((await take({ from: CONTACT, to: CONTACT, text: 'Guten Tag' })).state).toBe('automatic');
  expect((await db.selectFrom('letter').selectAll().execute()).length).toBe(before);
});

test('one address cannot flood the desks, advertising waits for a look', async () => {
  const states: unknown[] = [];
  for (let i = 0; i < 7; i++)
    states.push(
      (await take({ from: 'viel@gast.example', to: CONTACT, text: `Frage Nummer ${i}` })).state,
    );
  expect(states).toEqual(['new', 'new', 'new', 'new', 'new', 'waiting', 'waiting']);
  const ad = await take({
    from: 'ad@werbung.example',
    to: CONTACT,
    text: 'SEO packages: page one of Google, backlinks',
  });
  const { enquiry_id } = await rowOf(ad.mailId);
  const { held_at } = await db
    .selectFrom('enquiry')
    .select('held_at')
    .where('id', '=', enquiry_id)
    .executeTakeFirstOrThrow();
  expect(held_at).not.toBeNull();
  expect(await lettersTo('ad@werbung.example')).toEqual([]);
});

test('what nobody can read waits sealed for the office, which assigns, admits or discards it once', async () => {
  const { enquiryId, needId } = await answered('finn@gast.example');
  const { number } = await db
    .selectFrom('enquiry')
    .select('number')
    .where('id', '=', enquiryId)
    .executeTakeFirstOrThrow();
  const { mailId, isNew } = await storeMail(desk, {
    bytes: Buffer.from('\0\x01 kein Brief'),
    channel: 'program',
    now,
  });
  expect([isNew, await placeMail(desk, { mailId, now })]).toEqual([true, 'waiting']);
  expect((await rowOf(mailId)).sealed?.toString('latin1')).not.toContain('Brief');
  const { mails: listed } = await unplacedMails(db, { state: 'waiting', page: 1 });
  expect(listed.map(({ id }) => id)).toContain(mailId);
  expect(await findMail(desk, mailId)).toMatchObject({ mail: null, start: '\0\x01 kein Brief' });
  expect(await admitMail(desk, { mailId, by: office, now })).toBe('no_sender');
  expect(await assignMail(desk, { mailId, number: 'K-00000', by: office, now })).toBe('no_enquiry');
  expect(
    await assignMail(desk, { mailId, number: ` ${number.toLowerCase()} `, by: office, now }),
  ).toBe('placed');
  expect(await assignMail(desk, { mailId, number, by: office, now })).toBe('gone');
  expect(await rowOf(mailId)).toMatchObject({
    state: 'reply',
    need_id: needId,
    decided_by: office,
    sealed: null,
  });

  const many = await take({ from: 'viel@gast.example', to: CONTACT, text: 'Frage Nummer 8' });
  expect(await admitMail(desk, { mailId: many.mailId, by: office, now })).toBe('placed');
  const list = await take({
    from: 'liste@gast.example',
    to: CONTACT,
    text: 'Neues',
    head: ['List-Id: <l.example>'],
  });
  expect(await discardMail(desk, { mailId: list.mailId, by: office, now })).toBe(true);
  expect(await discardMail(desk, { mailId: list.mailId, by: office, now })).toBe(false);
  expect(await rowOf(list.mailId)).toMatchObject({ state: 'discarded', sealed: null });
});

test('placing at the same moment in two processes is placing once; what was stored and not placed is placed by the next care', async () => {
  const bytes = mailText({
    from: 'gero@gast.example',
    to: CONTACT,
    text: 'Wer hilft?',
    id: 'twice',
  });
  const { mailId } = await storeMail(desk, { bytes, channel: 'program', now });
  await Promise.all([
    placeMail(desk, { mailId, now }),
    placeMail(desk, { mailId, now }),
    careForMail(desk, now),
  ]);
  const enquiries = await db
    .selectFrom('enquiry')
    .selectAll()
    .where('form_key', '=', `mail-${mailId}`)
    .execute();
  expect(enquiries).toHaveLength(1);
  const stored = await storeMail(desk, {
    bytes: mailText({ from: 'hanna@gast.example', to: CONTACT, text: 'Und wer noch?', id: 'late' }),
    channel: 'command',
    now,
  });
  await careForMail(desk, later(1));
  expect(await rowOf(stored.mailId)).toMatchObject({ state: 'new' });
});

test('a mail that kills whoever reads it is left to a person', async () => {
  const { mailId } = await storeMail(desk, {
    bytes: mailText({ to: CONTACT, text: 'x', id: 'killer' }),
    channel: 'program',
    now,
  });
  await db.updateTable('incoming_mail').set({ tries: 4 }).where('id', '=', mailId).execute();
  expect(await placeMail(desk, { mailId, now })).toBe('waiting');
  expect((await rowOf(mailId)).sealed).not.toBeNull();
});

test('what is over is deleted', async () => {
  await careForMail(desk, later(15 * 24));
  const states = async () =>
    new Set(
      (await db.selectFrom('incoming_mail').select('state').execute()).map(({ state }) => state),
    );
  expect(await states()).toEqual(new Set(['new', 'reply', 'waiting']));
  await careForMail(desk, later(91 * 24));
  expect(await states()).toEqual(new Set());
});

test('the demonstration has its mails and votes once', async () => {
  const at = later(92 * 24);
  await seedDemoMail(desk, at);
  await seedDemoMail(desk, at);
  const states = await db.selectFrom('incoming_mail').select('state').orderBy('state').execute();
  expect(states.map(({ state }) => state)).toEqual(['automatic', 'waiting']);
});
