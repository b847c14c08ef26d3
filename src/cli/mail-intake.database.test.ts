import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { testContext } from '../../tests/support/command-context.ts';
import { mailText } from '../../tests/support/mail-desk.ts';
import { mailIntakeCommand } from './mail-intake.ts';

const context = await testContext();
const folder = mkdtempSync(path.join(tmpdir(), 'bildungsnetz-mail-intake-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = path.join(folder, 'mail.eml');

test('a mail in a file is taken in, once', async () => {
  writeFileSync(
    file,
    mailText({ to: 'frag@netz.example', text: 'Ich suche einen Kurs.', id: 'a' }),
  );
  expect(await mailIntakeCommand.run([file], context)).toMatchObject({
    exitCode: 0,
    output: { isNew: true, state: 'new' },
  });
  expect(await mailIntakeCommand.run([file], context)).toMatchObject({
    exitCode: 0,
    output: { isNew: false, state: 'new' },
  });
});

test('what is no mail, too large or not there is told to the mail server by the exit code', async () => {
  writeFileSync(file, '');
  expect(await mailIntakeCommand.run([file], context)).toMatchObject({ exitCode: 1 });
  writeFileSync(file, Buffer.alloc(10 * 1024 * 1024 + 1, 'x'));
  expect(await mailIntakeCommand.run([file], context)).toMatchObject({ exitCode: 1 });
  expect(await mailIntakeCommand.run([`${file}.no`], context)).toMatchObject({ exitCode: 1 });
  expect(await mailIntakeCommand.run([], context)).toMatchObject({ exitCode: 2 });
});
