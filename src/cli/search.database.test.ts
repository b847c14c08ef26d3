import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../tests/support/database.ts';
import { readConfig } from '../config.ts';
import { loadNetwork } from '../network/index.ts';
import { createLog } from '../platform/log.ts';
import type { CommandContext } from './command.ts';
import { searchCommand } from './search.ts';

const database = await testDatabase();
let folder: string;
let context: CommandContext;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'search-'));
  context = {
    ...database,
    config: { ...readConfig({}, '.'), dataDir: folder },
    network: await loadNetwork('network/wesel'),
    now: new Date('2026-11-22T09:00:00Z'),
    log: createLog('silent'),
  };
});
afterAll(() => rm(folder, { recursive: true }));

test('search explains its answer where that is asked for', async () => {
  const plain = await searchCommand.run(['q=Pkw'], context);
  expect(plain).toMatchObject({ exitCode: 0, output: { total: 0 } });
  expect(plain.output).not.toHaveProperty('explain');
  const explained = await searchCommand.run(['q=Pkw&explain=1'], context);
  expect(explained).toMatchObject({
    exitCode: 0,
    output: { explain: { words: [{ word: 'Pkw', role: 'word' }], hits: [] } },
  });
});

test('search names a parameter that is wrong', async () => {
  const result = await searchCommand.run(['q=Pkw&explain=2'], context);
  expect(result.exitCode).toBe(1);
  expect(result.messages?.join()).toContain('explain');
});
