import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { isAlive } from '../../src/platform/database/embedded/users.ts';
import { eventually, removeDataDir, startPortal, temporaryFolder } from './portal-process.ts';

const folder = temporaryFolder();
const isRoot = process.getuid?.() === 0;
const started: string[] = [];
function dataDir(name: string): string {
  const dir = path.join(folder, name);
  started.push(dir);
  return dir;
}
afterAll(() => {
  for (const dir of started) removeDataDir(dir);
  removeDataDir(folder);
});

const postmaster = (dir: string) =>
  Number(
    readFileSync(
      path.join(realpathSync(path.join(dir, 'postgres')), 'cluster/postmaster.pid'),
      'utf8',
    ).split('\n')[0],
  );

async function offerCount(address: string): Promise<number> {
  const response = await fetch(`${address}/api/v1/offers?size=1`);
  const answer: unknown = await response.json();
  return typeof answer === 'object' && answer !== null && 'total' in answer
    ? Number(answer.total)
    : Number.NaN;
}

test('starts with the demo, stops within five seconds on SIGTERM, and the second start keeps the data', async () => {
  const DATA_DIR = dataDir('usual');
  const first = startPortal({ DATA_DIR });
  const address = await first.ready;
  const offers = await offerCount(address);
  expect(offers).toBeGreaterThanOrEqual(140);
  const server = postmaster(DATA_DIR);
  expect(isAlive(server)).toBe(true);
  const before = Date.now();
  first.kill('SIGTERM');
  expect(await first.exited).toBe(0);
  expect(Date.now() - before).toBeLessThan(5000);
  expect(isAlive(server)).toBe(false);

  const second = startPortal({ DATA_DIR });
  expect(await offerCount(await second.ready)).toBe(offers);
  second.kill('SIGINT');
  expect(await second.exited).toBe(0);
});

test('kill -9 at any moment of the start: the next start works, nothing is doubled or lost', async () => {
  const rounds = process.env.LONG_TESTS === '1' ? 20 : 3;
  const DATA_DIR = dataDir('killed');
  for (let round = 0; round < rounds; round++) {
    const portal = startPortal({ DATA_DIR });
    // Spread over initialising, migrating, seeding and serving.
    await Promise.race([
      portal.ready,
      new Promise((resolve) => setTimeout(resolve, 300 + ((round * 7) % rounds) * (4500 / rounds))),
    ]);
    portal.kill('SIGKILL');
    await portal.exited;
  }
  const survivor = startPortal({ DATA_DIR });
  const offers = await offerCount(await survivor.ready);
  survivor.kill('SIGTERM');
  await survivor.exited;
  const fresh = startPortal({ DATA_DIR: dataDir('compare') });
  expect(offers).toBe(await offerCount(await fresh.ready));
  fresh.kill('SIGTERM');
  await fresh.exited;
});

test('an orphaned database of a killed portal is adopted and stopped in the end', async () => {
  const DATA_DIR = dataDir('orphan');
  const killed = startPortal({ DATA_DIR, DEMO: '0' });
  await killed.ready;
  const server = postmaster(DATA_DIR);
  killed.kill('SIGKILL');
  await killed.exited;
  expect(isAlive(server)).toBe(true);
  const next = startPortal({ DATA_DIR, DEMO: '0' });
  await next.ready;
  expect(postmaster(DATA_DIR)).toBe(server);
  next.kill('SIGTERM');
  await next.exited;
  await eventually(() => !isAlive(server), 1000);
});

test('two processes with WEB_CONCURRENCY=2 serve on one port and stop together', async () => {
  const DATA_DIR = dataDir('two');
  const PORT = String(20_000 + (process.pid % 20_000));
  const portal = startPortal({ DATA_DIR, WEB_CONCURRENCY: '2', PORT, DEMO: '0' });
  const address = await portal.ready;
  expect((await fetch(`${address}/readyz`)).status).toBe(200);
  const server = postmaster(DATA_DIR);
  portal.kill('SIGTERM');
  expect(await portal.exited).toBe(0);
  await eventually(() => !isAlive(server), 5000);
});

test('a port in use is said in a sentence', async () => {
  const blocker = createServer();
  const port = await new Promise<number>((resolve) =>
    blocker.listen(0, '127.0.0.1', () => {
      const address = blocker.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    }),
  );
  const portal = startPortal({ DATA_DIR: dataDir('port'), PORT: String(port) });
  expect(await portal.exited).toBe(1);
  expect(portal.output()).toMatch(new RegExp(`Port ${port} auf 127.0.0.1 ist schon belegt`));
  await new Promise((resolve) => blocker.close(resolve));
});

test('a broken DATA_DIR is said in a sentence', async () => {
  const file = path.join(folder, 'file');
  writeFileSync(file, '');
  const portal = startPortal({ DATA_DIR: path.join(file, 'data') });
  expect(await portal.exited).toBe(1);
  expect(portal.output()).toMatch(
    /Der Datenordner „.*“ ist nicht benutzbar: ein Teil des Weges ist eine Datei/,
  );
});

test('a data folder of another major version is said in a sentence and left alone', async () => {
  const DATA_DIR = dataDir('version');
  const first = startPortal({ DATA_DIR, DEMO: '0' });
  await first.ready;
  first.kill('SIGTERM');
  await first.exited;
  const versionFile = path.join(
    realpathSync(path.join(DATA_DIR, 'postgres')),
    'cluster/PG_VERSION',
  );
  writeFileSync(versionFile, '16\n');
  const second = startPortal({ DATA_DIR, DEMO: '0' });
  expect(await second.exited).toBe(1);
  expect(second.output()).toMatch(/stammt von PostgreSQL 16, eingebaut ist PostgreSQL 18/);
  expect(readFileSync(versionFile, 'utf8')).toBe('16\n');
});

test.each([
  [
    { PORT: 'achtzig' },
    /Die Einstellung PORT hat den Wert „achtzig“. Erlaubt ist: eine Zahl von 0 bis 65535/,
  ],
  [{ DEMO: 'ja' }, /Die Einstellung DEMO hat den Wert „ja“. Erlaubt ist: 0 oder 1/],
  [{ TEST_CLOCK: '2026-09-01T08:00:00Z', NODE_ENV: 'production' }, /TEST_CLOCK .*nicht erlaubt/],
  [
    { DATABASE_URL: 'postgres://niemand@127.0.0.1:1/nichts' },
    /Die Datenbank aus DATABASE_URL antwortet nicht/,
  ],
  [{ NETWORK_DIR: 'network/nirgendwo' }, /network\/nirgendwo/],
])('a wrong setting %o is said in a sentence', async (environment, sentence) => {
  const portal = startPortal({ DATA_DIR: dataDir('setting'), ...environment });
  expect(await portal.exited).toBe(1);
  expect(portal.output()).toMatch(sentence);
  expect(portal.output()).not.toMatch(/^\s+at /m);
});

test.runIf(isRoot)(
  'root below a private home: the database gets a user and a place it can reach',
  async () => {
    const home = path.join(folder, 'home');
    mkdirSync(home, { mode: 0o700 });
    const DATA_DIR = path.join(home, 'data');
    started.push(DATA_DIR);
    const portal = startPortal({ DATA_DIR, DEMO: '0' });
    await portal.ready;
    expect(realpathSync(path.join(DATA_DIR, 'postgres'))).toMatch(/^\/var\/lib\/bildungsnetz\//);
    portal.kill('SIGTERM');
    expect(await portal.exited).toBe(0);
    const again = startPortal({ DATA_DIR, DEMO: '0' });
    await again.ready;
    again.kill('SIGTERM');
    expect(await again.exited).toBe(0);
  },
);

test.runIf(isRoot)('an ordinary user starts it as themselves', async () => {
  const home = path.join(folder, 'ordinary');
  mkdirSync(home, { mode: 0o700 });
  chownSync(home, 65534, 65534);
  const portal = startPortal(
    { DATA_DIR: path.join(home, 'data'), DEMO: '0' },
    { uid: 65534, gid: 65534 },
  );
  await portal.ready;
  expect(existsSync(path.join(home, 'data/postgres/cluster/PG_VERSION'))).toBe(true);
  portal.kill('SIGTERM');
  expect(await portal.exited).toBe(0);
  chmodSync(home, 0o755);
});

test('npm start passes SIGTERM on', async () => {
  // npm itself is the process that a service manager signals.
  const npm = spawnSync('sh', ['-c', 'command -v npm'], { encoding: 'utf8' }).stdout.trim();
  const DATA_DIR = dataDir('npm');
  const portal = startPortal({ DATA_DIR, DEMO: '0' }, { program: [realpathSync(npm), 'start'] });
  await portal.ready;
  const server = postmaster(DATA_DIR);
  portal.kill('SIGTERM');
  await portal.exited;
  await eventually(() => !isAlive(server), 5000);
});
