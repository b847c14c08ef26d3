import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../tests/support/database.ts';
import { readConfig } from '../config.ts';
import { loadNetwork } from '../network/index.ts';
import { createLog } from '../platform/log.ts';
import type { CommandContext } from './command.ts';
import { importSynonymsCommand } from './import-synonyms.ts';

const database = await testDatabase();
let folder: string;
let context: CommandContext;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'synonyms-'));
  context = {
    ...database,
    config: readConfig({}, '.'),
    network: await loadNetwork('network/wesel'),
    now: new Date('2026-11-22T09:00:00Z'),
    log: createLog('silent'),
  };
});
afterAll(() => rm(folder, { recursive: true }));

test('import-synonyms prints what it did and the line that has to be shown', async () => {
  const file = path.join(folder, 'esco.csv');
  await writeFile(file, 'uri,art,isco08,bezeichnung,synonyme\nu,beruf,4321,Lagerist,Lagerkraft\n');
  const result = await importSynonymsCommand.run([file], context);
  expect(result.exitCode).toBe(0);
  expect(result.output).toMatchObject({
    format: 'esco',
    groups: 1,
    labels: 2,
    licence: 'CC BY 4.0',
  });
  expect(result.messages?.join()).toContain('Klassifikation ESCO der Europäischen Kommission');
});

test.each([[[]], [['a', 'b']], [['a', '--format', 'wz']], [['a', '--other']]])(
  'import-synonyms with %j is wrong usage',
  async (args) => {
    expect((await importSynonymsCommand.run(args, context)).exitCode).toBe(2);
  },
);
