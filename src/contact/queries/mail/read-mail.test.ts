import { describe, expect, test } from 'vitest';
import { randomOf } from '../../../../tests/support/random-numbers.ts';
import { decideMail } from '../../model/mail/decide-mail.ts';
import { readMail } from './read-mail.ts';

const TOKEN = '0123456789abcdefghjkmnpq';
const OWN = ['kontakt@netz.example'];

const mailOf = (head: readonly string[], body: string | Buffer): Buffer =>
  Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`, 'latin1'), Buffer.from(body)]);
const HEAD = [
  'From: Ayla Demir <ayla@gast.example>',
  `To: kontakt+${TOKEN}@netz.example`,
  'Subject: Re: Ihre Frage',
  'Message-ID: <1@gast.example>',
];
const read = async (head: readonly string[], body: string | Buffer) => readMail(mailOf(head, body));
const decided = async (head: readonly string[], body: string | Buffer) => {
  const mail = await read(head, body);
  return mail === null ? null : decideMail(mail, OWN);
};

describe('a mail is read', () => {
  test('as who wrote it, where to, what about, which words', async () => {
    expect(await read(HEAD, 'Ja, Dienstag passt.\r\n')).toMatchObject({
      from: { address: 'ayla@gast.example', name: 'Ayla Demir' },
      recipients: [`kontakt+${TOKEN}@netz.example`],
      subject: 'Re: Ihre Frage',
      text: 'Ja, Dienstag passt.',
      attachments: [],
    });
  });

  test.each([
    ['windows-1252', Buffer.from([0x47, 0x72, 0xfc, 0xdf, 0x65, 0x20, 0x80]), 'Grüße €'],
    ['utf-8', Buffer.from('Grüße €'), 'Grüße €'],
    ['iso-8859-9', Buffer.from([0xdd, 0x79, 0x69]), 'İyi'],
    ['koi8-r', Buffer.from([0xf0, 0xd2, 0xc9]), 'При'],
  ])('in its letters (%s)', async (charset, body, text) => {
    const head = [...HEAD, `Content-Type: text/plain; charset=${charset}`];
    expect((await read(head, body))?.text).toBe(text);
  });

  test('with letters of a set that does not exist, and with broken ones', async () => {
    const head = [...HEAD, 'Content-Type: text/plain; charset=klingonisch'];
    expect((await read(head, 'Guten Tag'))?.text).toBe('Guten Tag');
    const broken = [...HEAD, 'Content-Type: text/plain; charset=utf-8'];
    expect((await read(broken, Buffer.from([0x41, 0xff, 0xfe, 0xc3, 0x42])))?.text).toMatch(
      /^A.*B$/,
    );
    const base64 = [...HEAD, 'Content-Transfer-Encoding: base64'];
    expect(await read(base64, '%%%R3V0ZW4gVGFn=====%%%')).not.toBeNull();
  });

  test('that has only HTML as text: no script, no style, quoted blocks cut', async () => {
    const html =
      '<html><head><style>p{color:red}</style></head><body><p>Guten Tag,<br>ja &amp; gern &uuml;bermorgen.</p><script>alert(1)</script><blockquote><p>Alter Brief</p></blockquote></body></html>';
    const mail = await read([...HEAD, 'Content-Type: text/html; charset=utf-8'], html);
    expect(mail?.text).toBe('Guten Tag,\nja & gern übermorgen.');
  });

  test('without its files, whose names are kept', async () => {
    const body = [
      '--x',
      'Content-Type: text/plain',
      '',
      'Mein Zeugnis',
      '--x',
      'Content-Type: application/pdf; name="../../etc/zeugnis.pdf"',
      'Content-Disposition: attachment',
      '',
      '%PDF',
      '--x--',
    ].join('\r\n');
    const mail = await read([...HEAD, 'Content-Type: multipart/mixed; boundary=x'], body);
    expect(mail).toMatchObject({ text: 'Mein Zeugnis', attachments: ['../../etc/zeugnis.pdf'] });
  });

  test('with long words in base 64 and without large files, which cost nothing', async () => {
    const words = 'Grüße aus Wesel, ich suche einen Kurs. '.repeat(300).trim();
    const lines = (bytes: Buffer) => bytes.toString('base64').replace(/(.{76})/g, '$1\r\n');
    const body = [
      '--x',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: base64',
      '',
      lines(Buffer.from(words)),
      '--x',
      'Content-Type: application/pdf; name=zeugnis.pdf',
      'Content-Transfer-Encoding: base64',
      '',
      lines(Buffer.alloc(7_000_000, 'x')),
      '--x--',
    ].join('\r\n');
    const mail = await read([...HEAD, 'Content-Type: multipart/mixed; boundary=x'], body);
    expect(mail).toMatchObject({ text: words, attachments: ['zeugnis.pdf'] });
  });

  test('with one line in each header, whatever is encoded there', async () => {
    const head = [
      'From: =?utf-8?Q?Anna=0D=0ABcc:_alle@welt.example?= <anna@gast.example>',
      'Subject: =?utf-8?B?RnJhZ2UNCkJjYzogYWxsZUB3ZWx0LmV4YW1wbGU=?=',
      'Message-ID: <1@gast.example>',
    ];
    const mail = await read(head, 'Text');
    expect(mail?.subject).not.toMatch(/[\r\n]/);
    expect(mail?.from?.name).not.toMatch(/[\r\n]/);
    expect(mail?.from?.address).toBe('anna@gast.example');
  });
});

describe('what no person wrote is not taken for a question', () => {
  test.each([
    ['answer', ['Auto-Submitted: auto-replied']],
    ['answer', ['Precedence: auto_reply']],
    ['answer', ['X-Autoreply: yes']],
    ['bounce', ['Return-Path: <>']],
    ['bounce', ['Content-Type: multipart/report; report-type=delivery-status; boundary=x']],
    ['loop', Array.from({ length: 50 }, (_, i) => `Received: from a by b; ${i}`)],
  ])('%s: %s', async (reason, more) => {
    expect(await decided([...HEAD, ...more], 'Ich bin im Urlaub.')).toMatchObject({
      kind: 'automatic',
      reason,
      tokens: [TOKEN],
    });
  });

  test('our own letters that come back, and lists that nobody answers', async () => {
    const own = ['From: Netz <kontakt+zzz@netz.example>', 'To: kontakt@netz.example'];
    expect(await decided(own, 'Guten Tag')).toMatchObject({ reason: 'loop' });
    const list = ['From: a@liste.example', 'To: kontakt@netz.example', 'List-Id: <l.example>'];
    expect(await decided(list, 'Neuigkeiten')).toMatchObject({ reason: 'list' });
    expect(await decided(['Subject: x'], '')).toEqual({ kind: 'waiting', reason: 'no_sender' });
    expect(await decided(HEAD, 'x'.repeat(30_000))).toEqual({
      kind: 'waiting',
      reason: 'too_long',
    });
  });
});

const MANY = 200_000;
test.each([
  ['no mail', Buffer.alloc(1_000_000, 0)],
  ['nothing', Buffer.alloc(0)],
  ['open brackets', mailOf([...HEAD, 'Content-Type: text/html'], '<'.repeat(MANY * 10))],
  ['quoted lines', mailOf(HEAD, 'Am \n'.repeat(MANY))],
  ['old messages', mailOf(HEAD, `${'-'.repeat(MANY)}\n${'_'.repeat(MANY)}`)],
  ['entities', mailOf([...HEAD, 'Content-Type: text/html'], '&#x'.repeat(MANY))],
  [
    'open parts',
    mailOf([...HEAD, 'Content-Type: multipart/mixed; boundary=x'], '--x\r\n'.repeat(MANY)),
  ],
  [
    'parts in parts',
    mailOf(
      [...HEAD, 'Content-Type: multipart/mixed; boundary=b0'],
      Array.from(
        { length: 5000 },
        (_, i) => `--b${i}\r\nContent-Type: multipart/mixed; boundary=b${i + 1}\r\n\r\n`,
      ).join(''),
    ),
  ],
  [
    'headers',
    mailOf([...HEAD, ...Array.from({ length: 20_000 }, (_, i) => `X-${i}: ${i}`)], 'Text'),
  ],
  ['one long header', mailOf([...HEAD, `X: ${'a '.repeat(MANY)}`], 'Text')],
  ['addresses', mailOf([`To: ${'<a@b.example>,'.repeat(30_000)}`, 'From: a@b.example'], 'Text')],
  ['open quotes', mailOf([`From: ${'"('.repeat(50_000)} <a@b.example>`], 'Text')],
  ['encoded words', mailOf([`Subject: ${'=?utf-8?Q?=41?= '.repeat(20_000)}`], 'Text')],
  ['ten megabytes', mailOf(HEAD, 'Guten Tag.\r\n'.repeat(870_000))],
])('hostile: %s is read or refused, quickly', { timeout: 20_000 }, async (_name, bytes) => {
  const begun = performance.now();
  const mail = await readMail(bytes);
  if (mail !== null) decideMail(mail, OWN);
  expect(performance.now() - begun).toBeLessThan(5000);
});

test('mails broken at random places are read or refused, never thrown', async () => {
  const random = randomOf(7);
  const whole = mailOf(
    [...HEAD, 'MIME-Version: 1.0', 'Content-Type: multipart/alternative; boundary="=_x"'],
    '--=_x\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nGr=C3=BC=C3=9Fe\r\n--=_x\r\nContent-Type: text/html\r\n\r\n<p>Hallo</p>\r\n--=_x--\r\n',
  );
  for (let i = 0; i < 500; i++) {
    const bytes = Buffer.from(whole);
    for (let j = 0; j < 1 + random.below(20); j++)
      bytes[random.below(bytes.length)] = random.below(256);
    const mail = await readMail(bytes.subarray(0, 1 + random.below(bytes.length)));
    if (mail !== null) decideMail(mail, OWN);
  }
});
