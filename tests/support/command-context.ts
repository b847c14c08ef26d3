import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';
import type { CommandContext } from '../../src/cli/command.ts';
import { readConfig } from '../../src/config.ts';
import { loadNetwork } from '../../src/network/index.ts';
import { createLog } from '../../src/platform/log.ts';
import { testDatabase } from './database.ts';

/** What a command gets, with an empty database and an empty data folder that are gone when the test file ends. */
export async function testContext(): Promise<CommandContext> {
  const database = await testDatabase();
  const dataDir = mkdtempSync(path.join(tmpdir(), 'bildungsnetz-command-'));
  afterAll(() => rmSync(dataDir, { recursive: true, force: true }));
  return {
    ...database,
    config: { ...readConfig({}, '.'), dataDir },
    network: await loadNetwork('network/wesel'),
    now: new Date('2026-11-22T09:00:00Z'),
    log: createLog('silent'),
  };
}
