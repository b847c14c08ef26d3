import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { testContext } from '../../tests/support/command-context.ts';
import { addProvider } from '../../tests/support/members.ts';
import type { CommandResult } from './command.ts';
import { importCommand } from './import.ts';

const context = await testContext();
const folder = context.config.dataDir;

beforeAll(async () => {
  await addProvider(context.db, 'werkhof');
});

const run = (...args: string[]): Promise<CommandResult> => importCommand.run(args, context);

function fileOf(courses: number): string {
  const file = path.join(folder, `${courses}.csv`);
  const rows = Array.from({ length: courses }, (_, index) => `K${index};Kurs ${index}`);
  writeFileSync(file, ['kurs_schluessel;titel', ...rows].join('\n'));
  return file;
}

test('wrong usage ends with 2 and says what is expected', async () => {
  for (const args of [
    [],
    ['x.csv'],
    ['--member', 'werkhof'],
    ['a', 'b', '--member', 'werkhof'],
    ['x.csv', '--member', 'werkhof', '--farbe'],
  ]) {
    expect(await run(...args)).toEqual({
      exitCode: 2,
      messages: [expect.stringMatching(/^Aufruf: import FILE/)],
    });
  }
  expect(await run(fileOf(1), '--member', 'niemand')).toMatchObject({
    exitCode: 2,
    messages: [expect.stringMatching(/niemand/)],
  });
});

test('a delivery ends with 0, one that shrinks with 1 until it is accepted', async () => {
  const first = await run(fileOf(20), '--member', 'werkhof');
  expect(first).toMatchObject({
    exitCode: 0,
    output: {
      format: 'csv',
      encoding: 'utf-8',
      records: 20,
      created: 20,
      updated: 0,
      unchanged: 0,
      withdrawn: 0,
      rejected: [],
      warnings: [],
      ms: expect.any(Number),
    },
    messages: ['20 Datensätze: 20 neu, 0 geändert, 0 unverändert, 0 zurückgezogen, 0 abgelehnt.'],
  });
  expect(await run(fileOf(5), '--member', 'werkhof')).toMatchObject({
    exitCode: 1,
    messages: [expect.stringMatching(/15 von 20 .*--accept-shrink/)],
  });
  expect(await run(fileOf(5), '--member', 'werkhof', '--accept-shrink', '--dry-run')).toMatchObject(
    { exitCode: 0, output: { state: 'dry_run', withdrawn: 15 } },
  );
  expect(await run(fileOf(5), '--member', 'werkhof', '--accept-shrink')).toMatchObject({
    exitCode: 0,
    output: { state: 'published', withdrawn: 15 },
  });
});

test('an unreadable file and one without a usable record end with 1', async () => {
  expect(await run('package.json', '--member', 'werkhof')).toMatchObject({
    exitCode: 1,
    output: { state: 'refused' },
  });
  const file = path.join(folder, 'ohne.csv');
  writeFileSync(file, 'kurs_schluessel;titel\n;Ohne Schlüssel\n');
  expect(await run(file, '--member', 'werkhof')).toMatchObject({
    exitCode: 1,
    output: { rejected: [{ record: 1, line: 2, field: 'kurs_schluessel' }] },
  });
});
