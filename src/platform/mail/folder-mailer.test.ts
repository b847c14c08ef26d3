import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { headerOf } from '../../../tests/support/mail-sink.ts';
import { someMessage, someSender } from '../../../tests/support/some-message.ts';
import { fileNameOf, folderMailer } from './folder-mailer.ts';
import { pruneMailFolder } from './prune-mail-folder.ts';

const root = mkdtempSync(path.join(tmpdir(), 'bildungsnetz-mail-'));
const folder = path.join(root, 'mail');
const mailer = folderMailer(folder, someSender);
const { signal } = new AbortController();
afterAll(() => rmSync(root, { recursive: true, force: true }));

test('a message becomes one file for the own user, however often it is sent', async () => {
  expect(await mailer.send(someMessage, signal)).toEqual({ kind: 'sent' });
  expect(await mailer.send(someMessage, signal)).toEqual({ kind: 'sent' });
  expect(readdirSync(folder)).toEqual([
    '2026-11-23T08-00-00Z_gruesse-aus-wesel_anna-at-werkhof.example_4xk2m8q1r5t0.eml',
  ]);
  const file = path.join(folder, readdirSync(folder)[0] ?? '');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  expect(headerOf(readFileSync(file, 'utf8'), 'Message-ID')).toBe('<4xk2m8q1r5t0@netz.example>');
});

test('a file name leads nowhere else', () => {
  const name = fileNameOf({
    ...someMessage,
    to: '../../../etc/cron.d/x@demo.example',
    subject: '../../wichtig',
    id: '../id',
  });
  expect(name).not.toMatch(/[/\\]/);
});

test('a folder that cannot be written is tried again later', async () => {
  writeFileSync(path.join(root, 'a-file'), '');
  const delivery = await folderMailer(path.join(root, 'a-file'), someSender).send(
    someMessage,
    signal,
  );
  expect(delivery.kind).toBe('later');
});

test('old files are deleted, younger ones and those of others stay', async () => {
  await mailer.send(
    { ...someMessage, id: 'later', writtenAt: new Date('2027-06-01T08:00:00Z') },
    signal,
  );
  writeFileSync(path.join(folder, 'notes.eml'), '');
  expect(await pruneMailFolder(folder, new Date('2027-05-01T00:00:00Z'))).toBe(1);
  expect(readdirSync(folder).sort()).toEqual([
    expect.stringContaining('2027-06-01T08-00-00Z'),
    'notes.eml',
  ]);
  expect(await pruneMailFolder(path.join(root, 'nothing'), new Date())).toBe(0);
});
