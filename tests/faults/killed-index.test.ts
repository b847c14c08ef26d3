import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, watch } from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { build } from '../../scripts/build.js';
import { temporaryDataDir } from '../../scripts/start-portal.js';
import { randomOf } from '../support/random-numbers.ts';
import { ask, databasePid, launchPortal } from './portal-process.ts';

const KILLS = process.env.LONG_TESTS === '1' ? 50 : 2;

const DATA_DIR = temporaryDataDir();
const index = path.join(DATA_DIR, 'index');
const settings = { DATA_DIR, TEST_CLOCK: '2026-11-23T08:00:00Z' };

beforeAll(async () => {
  await build();
});
afterAll(async () => {
  const pid = databasePid(DATA_DIR);
  if (pid !== null) {
    process.kill(pid, 'SIGINT');
    while (databasePid(DATA_DIR) !== null) await sleep(20);
  }
  rmSync(DATA_DIR, { recursive: true, force: true });
});

interface Verified {
  readonly offers: number;
  readonly queries: number;
  readonly origin: string;
  readonly differences: readonly unknown[];
}

async function command(name: 'verify' | 'reindex') {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, ['dist/cli.js', name], {
    env: { PATH, HOME, ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return JSON.parse(await text(child.stdout));
}

/** What a restart would serve, compared with the database. */
const verified = (): Promise<Verified> => command('verify');

/** Changes of many offers at once, one after the other: each makes a segment, a merge or a new base with its snapshot. */
async function changeUntil(isOver: () => boolean, round: number): Promise<void> {
  for (let change = 1; !isOver(); change++) {
    await ask(
      DATA_DIR,
      `update offer set subtitle = 'Demo ${round} ${change}' where (hashtext(id) + ${change}) % 3 = 0`,
    );
  }
}

/** Resolves when a snapshot is being written. */
function untilWriting(): Promise<void> {
  return new Promise((resolve) => {
    const watcher = watch(index, (_, name) => {
      if (name?.endsWith('.part') !== true) return;
      watcher.close();
      resolve();
    });
  });
}

test(`kill -9 while merging and while writing the snapshot, ${KILLS} times: the next start serves what is in the database`, {
  timeout: 5_400_000,
}, async () => {
  const random = randomOf(3);
  mkdirSync(index, { recursive: true });
  const origins = new Set<string>();
  for (let round = 1; round <= KILLS; round++) {
    const portal = launchPortal(settings);
    await portal.ready;
    let isKilled = false;
    const changing = changeUntil(() => isKilled, round);
    if (round % 2 === 0) await untilWriting();
    await sleep(random.below(round % 2 === 0 ? 20 : 600));
    portal.child.kill('SIGKILL');
    await portal.ended;
    isKilled = true;
    await changing;
    const { differences, origin, offers, queries } = await verified();
    expect(differences).toEqual([]);
    expect(Math.min(offers, queries)).toBeGreaterThan(20);
    origins.add(origin);
  }
  expect(origins).toContain('snapshot');
  // What dead writers left is gone with the next snapshot.
  await command('reindex');
  expect(readdirSync(index)).toEqual(['catalogue.snapshot']);
});
