import { spawn } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { build } from '../../scripts/build.js';
import { temporaryDataDir } from '../../scripts/start-portal.js';
import { isReachable } from '../../src/platform/database/embedded/server-user.ts';
import { isAlive } from '../../src/platform/database/embedded/users.ts';
import { ask, databasePid, launchPortal } from './portal-process.ts';

const isRoot = process.getuid?.() === 0;
const NOBODY = 65534;
const folders: string[] = [];

function newFolder(): string {
  const folder = temporaryDataDir();
  folders.push(folder);
  return folder;
}

async function freePort(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? String(address.port) : '';
}

async function untilGone(pid: number): Promise<void> {
  while (isAlive(pid)) await sleep(20);
}

beforeAll(async () => {
  await build();
});
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

test('the orphaned database of a killed portal is used again and stopped in the end', async () => {
  const DATA_DIR = newFolder();
  const killed = launchPortal({ DATA_DIR, DEMO: '0' });
  expect(await killed.ready).not.toBeNull();
  const server = databasePid(DATA_DIR);
  killed.child.kill('SIGKILL');
  await killed.ended;
  expect(databasePid(DATA_DIR)).toBe(server);
  const next = launchPortal({ DATA_DIR, DEMO: '0' });
  expect(await next.ready).not.toBeNull();
  expect(databasePid(DATA_DIR)).toBe(server);
  next.child.kill('SIGTERM');
  await next.ended;
  expect(databasePid(DATA_DIR)).toBeNull();
});

test('a killed database is started again under a running portal, and the pages come back without a hand', async () => {
  const DATA_DIR = newFolder();
  const portal = launchPortal({ DATA_DIR, DEMO: '0' });
  const url = await portal.ready;
  expect(url).not.toBeNull();
  const server = databasePid(DATA_DIR) ?? 0;
  const statusOf = async () => (await fetch(`${url}/anbieter`)).status;
  expect(await statusOf()).toBe(200);
  process.kill(server, 'SIGKILL');
  // Orphaned sessions may answer for a moment; what counts is that a new server comes and that nothing but "away" is said until then.
  const seen = new Set<number>();
  while ((databasePid(DATA_DIR) ?? server) === server) seen.add(await statusOf());
  while ((await fetch(`${url}/readyz`)).status !== 200) seen.add(await statusOf());
  while ((await statusOf()) !== 200) await sleep(20);
  expect([...seen].filter((status) => status !== 200 && status !== 503)).toEqual([]);
  portal.child.kill('SIGTERM');
  expect((await portal.ended).code).toBe(0);
  expect(databasePid(DATA_DIR)).toBeNull();
});

test('WEB_CONCURRENCY=2: two processes on one port; a killed one is replaced; all stop together', async () => {
  const DATA_DIR = newFolder();
  const portal = launchPortal({
    DATA_DIR,
    WEB_CONCURRENCY: '2',
    PORT: await freePort(),
    DEMO: '0',
  });
  const url = await portal.ready;
  expect(url).not.toBeNull();
  const pids = async () => {
    const rows = await ask<{ pid: number }>(
      DATA_DIR,
      `select distinct split_part(application_name, ' ', 2)::int as pid
       from pg_stat_activity where application_name like 'bildungsnetz %'`,
    );
    return rows.map((row) => row.pid);
  };
  const [victim = 0, ...others] = await pids();
  expect(others).toHaveLength(1);
  process.kill(victim, 'SIGKILL');
  let now = await pids();
  while (now.includes(victim)) now = await pids();
  const isAnswered = async () => (await fetch(`${url}/readyz`)).status === 200;
  while (now.length < 2) {
    // The one that is left answers all the while; the new one takes no request before it can.
    expect(await isAnswered()).toBe(true);
    await sleep(50);
    now = await pids();
  }
  expect(await isAnswered()).toBe(true);
  const server = databasePid(DATA_DIR) ?? 0;
  portal.child.kill('SIGTERM');
  expect((await portal.ended).code).toBe(0);
  await untilGone(server);
});

test('npm start passes SIGTERM on to portal and database', async () => {
  const DATA_DIR = newFolder();
  const { PATH = '', HOME = '' } = process.env;
  const npm = spawn('npm', ['start'], {
    env: { PATH, HOME, DATA_DIR, DEMO: '0', PORT: '0' },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = new Promise((resolve) => npm.once('close', resolve));
  let output = '';
  await new Promise<void>((resolve) => {
    npm.stdout.on('data', (chunk) => {
      output += chunk;
      if (output.includes('Bereit:')) resolve();
    });
    npm.stdout.once('end', resolve);
  });
  expect(output).toContain('Bereit:');
  const server = databasePid(DATA_DIR) ?? 0;
  expect(server).toBeGreaterThan(0);
  npm.kill('SIGTERM');
  await ended;
  await untilGone(server);
});

// In a clone below a private home no other user can read the program.
const nobodyReads = isRoot && isReachable(import.meta.dirname, { uid: NOBODY, gid: NOBODY });

test.runIf(nobodyReads)('an ordinary user runs portal and database as themselves', async () => {
  const home = path.join(newFolder(), 'home');
  mkdirSync(home, { mode: 0o700 });
  chownSync(home, NOBODY, NOBODY);
  const DATA_DIR = path.join(home, 'data');
  const portal = launchPortal({ DATA_DIR, DEMO: '0' }, { uid: NOBODY, gid: NOBODY });
  expect(await portal.ready).not.toBeNull();
  expect(existsSync(path.join(DATA_DIR, 'postgres/cluster/PG_VERSION'))).toBe(true);
  portal.child.kill('SIGTERM');
  expect((await portal.ended).code).toBe(0);
});
