import { expect, test } from 'vitest';
import { testDatabase } from '../../../../tests/support/database.ts';
import { mailText, openMailDesk } from '../../../../tests/support/mail-desk.ts';
import { clockStartingAt } from '../../../platform/clock.ts';
import { createDispatcher } from '../../../platform/http/dispatch.ts';
import { createLog } from '../../../platform/log.ts';
import { MOST_MAIL_BYTES } from '../../model/mail/incoming.ts';
import { intakeRoute } from './intake-route.ts';
import { signatureOf } from './signature.ts';

const KEY = 'k'.repeat(40);
const publicUrl = 'https://portal.example';
const now = new Date('2026-11-23T08:00:00Z');
const { db } = await testDatabase();
const desk = await openMailDesk(db);

const appWith = (mailIntakeKey: string | undefined) =>
  createDispatcher([intakeRoute({ ...desk, publicUrl, mailIntakeKey })], {
    publicUrl,
    inlineStyle: '',
    trustedProxy: undefined,
    clock: clockStartingAt(now),
    log: createLog('silent'),
    errorResponse: ({ kind }) => new Response(kind),
  });
const app = appWith(KEY);

const headerFor = (body: Buffer, key = KEY, at = now) => {
  const seconds = String(Math.floor(at.getTime() / 1000));
  return `t=${seconds},v1=${signatureOf(key, seconds, body).toString('hex')}`;
};
const send = (body: Buffer, signature: string | null, to = app) =>
  to.request(`${publicUrl}/api/v1/mail`, {
    method: 'POST',
    body: new Uint8Array(body),
    headers: {
      'content-type': 'message/rfc822',
      ...(signature === null ? {} : { 'x-signature': signature }),
    },
  });
const stored = async () => (await db.selectFrom('incoming_mail').select('id').execute()).length;

const mail = mailText({ to: 'frag@netz.example', text: 'Wer hilft mir?', id: 'one' });

test('a signed mail is taken, once', async () => {
  const response = await send(mail, headerFor(mail));
  expect(response.status).toBe(202);
  const again = await send(mail, headerFor(mail));
  expect([again.status, await again.json()]).toEqual([
    202,
    { ...(await response.json()), isNew: false },
  ]);
  expect(await stored()).toBe(1);
  expect(await db.selectFrom('incoming_mail').select('state').execute()).toEqual([
    { state: 'new' },
  ]);
});

test('without key nothing is taken, without right signature neither', async () => {
  const before = await stored();
  const other = mailText({ to: 'frag@netz.example', text: 'Andere Frage', id: 'two' });
  expect((await send(other, headerFor(other), appWith(undefined))).status).toBe(503);
  const old = new Date(now.getTime() - 400_000);
  for (const signature of [
    null,
    'v1=00',
    headerFor(mail),
    headerFor(other, 'x'),
    headerFor(other, KEY, old),
  ])
    expect((await send(other, signature)).status).toBe(401);
  expect(await stored()).toBe(before);
});

test('ten megabytes are taken, more are refused for good', async () => {
  const largest = Buffer.concat([
    mailText({ to: 'a@netz.example', text: '' }),
    Buffer.alloc(MOST_MAIL_BYTES, 'x'),
  ]).subarray(0, MOST_MAIL_BYTES);
  expect((await send(largest, headerFor(largest))).status).toBe(202);
  const more = Buffer.alloc(MOST_MAIL_BYTES + 1, 'x');
  expect((await send(more, headerFor(more))).status).toBe(413);
  const nothing = Buffer.alloc(0);
  expect((await send(nothing, headerFor(nothing))).status).toBe(422);
});
