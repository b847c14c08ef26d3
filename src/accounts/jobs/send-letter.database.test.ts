import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { accountsDatabase } from '../../../tests/support/accounts-database.ts';
import { headerOf, openMailSink } from '../../../tests/support/mail-sink.ts';
import { someSender } from '../../../tests/support/some-message.ts';
import type { JobRun } from '../../platform/jobs/index.ts';
import { openMailer } from '../../platform/mail/index.ts';
import type { LetterContent } from '../model/letter.ts';
import { queueLetter } from '../use-cases/queue-letter.ts';
import { letterTasks } from './send-letter.ts';

const { db } = await accountsDatabase();
const sink = await openMailSink();
const mailer = openMailer({ smtpUrl: sink.url, folder: '/dev/null', sender: someSender });
const now = new Date('2026-11-23T08:00:00Z');
const { 'send-letter': send } = letterTasks({ db, mailer });

beforeEach(async () => {
  sink.refuse(null);
  sink.received.length = 0;
  await db.deleteFrom('letter').execute();
});
afterAll(async () => {
  await mailer.close();
  await sink.close();
});

async function queued(changes: Partial<LetterContent> = {}, email = 'anna@werkhof.example') {
  const content = { subject: 'Ihr Code zum Anmelden', text: 'Guten Tag', ...changes };
  const id = await db.transaction().execute((trx) =>
    queueLetter(trx, {
      kind: 'sign_in_code',
      email,
      personId: null,
      memberId: null,
      language: 'de',
      content,
      now,
    }),
  );
  return id ?? '';
}

const tryToSend = async (letterId: string, run: Partial<JobRun> = {}) =>
  send?.(
    { letterId },
    { now, attempt: 1, isLast: false, signal: new AbortController().signal, ...run },
  );

const stateOf = async (id: string) =>
  db
    .selectFrom('letter')
    .where('id', '=', id)
    .select(['state', 'tries', 'problem', 'content', 'finished_at'])
    .executeTakeFirst();

describe('a letter', () => {
  test('that the mail server took is noted, and its text is gone', async () => {
    const id = await queued();
    await tryToSend(id);
    expect(headerOf(sink.received[0] ?? '', 'Message-ID')).toBe(`<${id}@netz.example>`);
    expect(headerOf(sink.received[0] ?? '', 'List-Unsubscribe')).toBeNull();
    expect(await stateOf(id)).toEqual({
      state: 'sent',
      tries: 1,
      problem: null,
      content: null,
      finished_at: now,
    });
  });

  test('that was sent is not sent again', async () => {
    const id = await queued();
    await tryToSend(id);
    await tryToSend(id);
    expect(sink.received).toHaveLength(1);
    expect(await stateOf(id)).toMatchObject({ tries: 1 });
  });

  test('waits and keeps its text while the mail server is busy (452), then goes out', async () => {
    const id = await queued();
    sink.refuse({ at: 'recipient', code: 452, words: 'anna@werkhof.example: try later' });
    await expect(tryToSend(id)).rejects.toThrow(/^Der Mailserver nimmt den Brief gerade nicht an/);
    const waiting = await stateOf(id);
    expect(waiting).toMatchObject({ state: 'waiting', tries: 1, finished_at: null });
    expect(waiting?.content).not.toBeNull();
    expect(waiting?.problem).not.toContain('anna');
    sink.refuse(null);
    await tryToSend(id, { attempt: 2 });
    expect(await stateOf(id)).toMatchObject({ state: 'sent', tries: 2, problem: null });
  });

  test('that is refused for good (550) is given up with a plain problem', async () => {
    const id = await queued();
    sink.refuse({ at: 'recipient', code: 550, words: '5.1.1 no anna@werkhof.example here' });
    await tryToSend(id);
    expect(await stateOf(id)).toEqual({
      state: 'failed',
      tries: 1,
      problem:
        'Der Mailserver nimmt für diese Adresse nichts an (550 5.1.1). Vermutlich ist sie falsch geschrieben, oder es gibt sie nicht mehr.',
      content: null,
      finished_at: now,
    });
  });

  test('is given up after the last try', async () => {
    const id = await queued();
    sink.refuse({ at: 'message', code: 451, words: 'later' });
    await tryToSend(id, { isLast: true });
    expect(await stateOf(id)).toMatchObject({ state: 'failed', content: null });
  });

  test('that would come too late is not sent', async () => {
    const id = await queued({ sendBefore: '2026-11-23T08:10:00Z' });
    await tryToSend(id, { now: new Date('2026-11-23T08:10:00Z') });
    expect(await stateOf(id)).toMatchObject({
      state: 'failed',
      problem: expect.stringContaining('spät'),
    });
    expect(sink.received).toEqual([]);
  });

  test('to more than one address goes nowhere (ASVS 1.3.11)', async () => {
    const id = await queued({}, 'anna@werkhof.example\r\nBcc: alle@welt.example');
    await tryToSend(id);
    expect(await stateOf(id)).toMatchObject({ state: 'failed' });
    expect(sink.received).toEqual([]);
  });

  test('that was erased meanwhile is no error', async () => {
    const id = await queued();
    await db.deleteFrom('letter').execute();
    await tryToSend(id);
    expect(sink.received).toEqual([]);
  });
});
