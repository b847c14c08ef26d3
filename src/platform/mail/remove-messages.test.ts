import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { folderMailer } from './folder-mailer.ts';
import { removeMessages } from './remove-messages.ts';

const folder = await mkdtemp(path.join(tmpdir(), 'bildungsnetz-mail-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

const sender = { name: 'Demo-Netz', address: 'netz@netz.example', replyTo: null };

test('messages to somebody and about somebody go, whatever the line ends and umlauts; others stay', async () => {
  const mailer = folderMailer(folder, sender);
  const message = {
    subject: 'Ihr Kurs',
    language: 'de',
    writtenAt: new Date('2026-11-23T08:00:00Z'),
    unsubscribeUrl: null,
  };
  const never = new AbortController().signal;
  await mailer.send({ ...message, id: 'a', to: 'jo@demo.example', text: 'Guten Tag,' }, never);
  const about = `Guten Tag,\n\nfür Sie handelt jetzt ${'auch '.repeat(9)}Jörg\nMüllermann.`;
  await mailer.send({ ...message, id: 'b', to: 'owner@demo.example', text: about }, never);
  await mailer.send({ ...message, id: 'c', to: 'ajo@demo.example', text: 'Jörg grüßt.' }, never);
  const isAbout = (text: string) => /(?<!\w)jo@demo\.example|Jörg Müllermann/.test(text);
  expect(await removeMessages(folder, isAbout)).toBe(2);
  expect((await readdir(folder)).map((name) => /_([^_]+)_[^_]+\.eml$/.exec(name)?.[1])).toEqual([
    'ajo-at-demo.example',
  ]);
  expect(await removeMessages(path.join(folder, 'none'), () => true)).toBe(0);
});
