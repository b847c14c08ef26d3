import { afterAll, beforeEach, expect, test } from 'vitest';
import { headerOf, openMailSink } from '../../../tests/support/mail-sink.ts';
import { someMessage, someSender } from '../../../tests/support/some-message.ts';
import { needsTls, smtpMailer } from './smtp-mailer.ts';

const sink = await openMailSink();
const mailer = smtpMailer(sink.url, someSender);
const { signal } = new AbortController();

beforeEach(() => {
  sink.refuse(null);
  sink.received.length = 0;
});
afterAll(async () => {
  await mailer.close();
  await sink.close();
});

async function sent(changes: Partial<typeof someMessage> = {}): Promise<string> {
  expect(await mailer.send({ ...someMessage, ...changes }, signal)).toEqual({ kind: 'sent' });
  return sink.received.at(-1) ?? '';
}

test('a message arrives as plain text with the headers of an automatic letter', async () => {
  const message = await sent();
  expect(headerOf(message, 'Message-ID')).toBe('<4xk2m8q1r5t0@netz.example>');
  expect(headerOf(message, 'From')).toBe('Bildungsnetz Demo <portal@netz.example>');
  expect(headerOf(message, 'To')).toBe('anna@werkhof.example');
  expect(headerOf(message, 'Content-Type')).toBe('text/plain; charset=utf-8');
  expect(headerOf(message, 'Content-Language')).toBe('de');
  expect(headerOf(message, 'Auto-Submitted')).toBe('auto-generated');
  expect(headerOf(message, 'Date')).toBe('Mon, 23 Nov 2026 08:00:00 +0000');
  expect(headerOf(message, 'List-Unsubscribe')).toBeNull();
  expect(message).toContain('Text f=C3=BCr Anf=C3=A4nger');
});

test('a message that names where its answers go has that address and no other; what is no address is left out', async () => {
  const replyTo = 'frag+0123456789abcdefghjkmnpq@netz.example';
  expect(headerOf(await sent({ replyTo }), 'Reply-To')).toBe(replyTo);
  expect(headerOf(await sent({ replyTo: `${replyTo}, b@welt.example` }), 'Reply-To')).toBeNull();
});

test('the same message sent twice is the same to the last byte', async () => {
  expect(await sent()).toBe(await sent());
});

test('kinds that one can leave say how', async () => {
  const message = await sent({
    unsubscribeUrl: 'https://netz.example/ende?t=a>\r\nBcc: b@demo.example',
  });
  expect(headerOf(message, 'List-Unsubscribe')).toBe(
    '<https://netz.example/ende?t=a%3EBcc:%20b@demo.example>',
  );
  expect(headerOf(message, 'List-Unsubscribe-Post')).toBe('List-Unsubscribe=One-Click');
  expect(headerOf(message, 'Bcc')).toBeNull();
});

test('a line end in subject or name makes no header (ASVS 1.3.11)', async () => {
  const attack = 'Kurs\r\nBcc: alle@welt.example\r\n\r\n<b>Inhalt</b>';
  const other = smtpMailer(sink.url, { ...someSender, name: attack, replyTo: 'frag@netz.example' });
  expect(await other.send({ ...someMessage, subject: attack }, signal)).toEqual({ kind: 'sent' });
  const message = sink.received.at(-1) ?? '';
  expect(headerOf(message, 'Bcc')).toBeNull();
  expect(headerOf(message, 'Subject')).toContain('Kurs Bcc: alle@welt.example');
  expect(headerOf(message, 'Reply-To')).toBe('frag@netz.example');
  expect(message.slice(message.indexOf('\r\n\r\n'))).not.toContain('<b>Inhalt');
});

test.each([
  'anna@werkhof.example\r\nBcc: alle@welt.example',
  'anna@werkhof.example, alle@welt.example',
  'anna@werkhof.example>\r\nRCPT TO:<alle@welt.example',
])('%j gets nothing and nobody else does (ASVS 1.3.11)', async (to) => {
  expect((await mailer.send({ ...someMessage, to }, signal)).kind).toBe('refused');
  expect(sink.received).toEqual([]);
});

test('an attempt to end the message inside its text stays text', async () => {
  const message = await sent({ text: 'eins\r\n.\r\nMAIL FROM:<x@demo.example>\r\nzwei' });
  expect(sink.received).toHaveLength(1);
  expect(message).toContain('zwei');
});

test.each([
  ['recipient', 452, 'later'],
  ['message', 451, 'later'],
  ['recipient', 550, 'refused'],
  ['message', 554, 'refused'],
] as const)('refused at the %s with %i: %s', async (at, code, kind) => {
  sink.refuse({ at, code, words: 'anna@werkhof.example is not welcome' });
  const delivery = await mailer.send(someMessage, signal);
  expect(delivery).toMatchObject({ kind, problem: expect.stringContaining(String(code)) });
  expect(JSON.stringify(delivery)).not.toContain('anna');
});

test('a mail server that is down is tried again later', async () => {
  const gone = await openMailSink();
  await gone.close();
  const delivery = await smtpMailer(gone.url, someSender).send(someMessage, signal);
  expect(delivery).toMatchObject({ kind: 'later', problem: expect.stringContaining('erreichen') });
});

test('sending ends at once when the portal stops', async () => {
  const delivery = await mailer.send(someMessage, AbortSignal.abort());
  expect(delivery).toMatchObject({ kind: 'later', problem: expect.stringContaining('angehalten') });
});

test.each([
  ['smtp://mail.example:587', true],
  ['smtps://mail.example:465', false],
  ['smtp://127.0.0.1:25', false],
  ['smtp://localhost', false],
  ['smtp://mail.example?requireTLS=false', false],
  ['smtp://localhost.mail.example', true],
])('%s needs STARTTLS: %s (ASVS 12.3.1)', (url, needs) => expect(needsTls(url)).toBe(needs));

test('a server without encryption gets no letter', async () => {
  const remote = smtpMailer(`${sink.url}?requireTLS=true`, someSender);
  expect((await remote.send(someMessage, signal)).kind).toBe('later');
  expect(sink.received).toEqual([]);
});
