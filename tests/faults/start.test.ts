import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { build } from '../../scripts/build.js';
import { temporaryDataDir } from '../../scripts/start-portal.js';
import { testDatabase } from '../support/database.ts';
import { ask, databasePid, launchPortal, type PortalProcess } from './portal-process.ts';

const KILLS = process.env.LONG_TESTS === '1' ? 20 : 2;
/** Milliseconds; only a start that hangs takes as long. */
const PER_KILL = 20_000;
const isRoot = process.getuid?.() === 0;

const folders: string[] = [];
const started: PortalProcess[] = [];

function newFolder(): string {
  const folder = temporaryDataDir();
  folders.push(folder);
  return folder;
}

function launch(settings: Readonly<Record<string, string>>): PortalProcess {
  const portal = launchPortal(settings);
  started.push(portal);
  return portal;
}

beforeAll(async () => {
  await build();
});

afterEach(async () => {
  for (const portal of started.splice(0)) {
    portal.child.kill('SIGTERM');
    await portal.ended;
  }
  for (const folder of folders.splice(0)) {
    // A killed portal leaves its database behind for the next start, which never comes here.
    const pid = databasePid(folder);
    if (pid !== null) {
      process.kill(pid, 'SIGINT');
      while (databasePid(folder) !== null) await sleep(20);
    }
    rmSync(folder, { recursive: true, force: true });
  }
});

async function refusal(settings: Readonly<Record<string, string>>): Promise<string> {
  const { code, errors, output } = await launch(settings).ended;
  expect(output).toBe('');
  expect(code).toBe(1);
  // A sentence for people, no stack.
  expect(errors).not.toMatch(/\n\s+at /);
  return errors;
}

describe('a start that cannot be', () => {
  test('names a setting with its value and what is allowed', async () => {
    expect(await refusal({ PORT: 'achtzig' })).toMatch(/PORT.*achtzig.*0 bis 65535/s);
  });

  test('says that the port is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const address = other.address();
    const port = typeof address === 'object' ? String(address?.port) : '';
    try {
      expect(await refusal({ PORT: port, DATA_DIR: newFolder() })).toMatch(/belegt.*PORT/s);
    } finally {
      other.close();
    }
  });

  test('says that the data folder is a file', async () => {
    const file = path.join(newFolder(), 'file');
    writeFileSync(file, '');
    expect(await refusal({ DATA_DIR: file })).toMatch(/Datenordner.*DATA_DIR/s);
  });

  test('leaves a database of another major version alone and says what to do', async () => {
    const folder = newFolder();
    const cluster = path.join(folder, 'postgres', 'cluster');
    mkdirSync(cluster, { recursive: true });
    writeFileSync(path.join(cluster, 'PG_VERSION'), '13\n');
    expect(await refusal({ DATA_DIR: folder })).toMatch(/PostgreSQL 13.*docs\/operations\.md/s);
  });

  test('says that the database of the operator does not answer', async () => {
    const errors = await refusal({ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/nothing' });
    expect(errors).toMatch(/DATABASE_URL antwortet nicht/);
  });

  test('says that there is no network data', async () => {
    const folder = newFolder();
    expect(await refusal({ DATA_DIR: newFolder(), NETWORK_DIR: folder })).toContain(folder);
  });
});

/** What is stored, so that nothing doubled and nothing lost shows. */
async function stored(dataDir: string): Promise<unknown> {
  return ask(
    dataDir,
    `select (select count(*) from offer) as offers, (select count(*) from course_run) as runs,
            (select md5(string_agg(id, ',' order by id)) from offer) as ids`,
  );
}

describe('an orderly life', () => {
  test('SIGTERM and SIGINT end portal and database; the second start finds everything as it was', async () => {
    const folder = newFolder();
    const first = launch({ DATA_DIR: folder });
    await first.ready;
    const before = await stored(folder);
    first.child.kill('SIGTERM');
    expect((await first.ended).code).toBe(0);
    expect(databasePid(folder)).toBeNull();
    const second = launch({ DATA_DIR: folder });
    await second.ready;
    expect(await stored(folder)).toEqual(before);
    second.child.kill('SIGINT');
    expect((await second.ended).code).toBe(0);
    expect(databasePid(folder)).toBeNull();
  });

  test('an existing PostgreSQL serves as well as the embedded one', async () => {
    const { address, db } = await testDatabase();
    const host = encodeURIComponent(address.socketDir ?? '');
    const portal = launch({
      DATABASE_URL: `postgres://postgres@localhost/${address.database}?host=${host}`,
      DEMO: '1',
    });
    const url = await portal.ready;
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    const offers = await db.selectFrom('offer').select('id').execute();
    expect(offers.length).toBeGreaterThanOrEqual(150);
    portal.child.kill('SIGTERM');
    expect((await portal.ended).code).toBe(0);
  });

  test.runIf(isRoot)('root may have its data below a private home', async () => {
    const home = newFolder();
    const dataDir = path.join(home, 'private', 'data');
    mkdirSync(path.dirname(dataDir), { mode: 0o700 });
    const portal = launch({ DATA_DIR: dataDir, DEMO: '0' });
    const url = await portal.ready;
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    const [row] = await ask<{ folder: string }>(
      dataDir,
      "select current_setting('data_directory') as folder",
    );
    portal.child.kill('SIGTERM');
    await portal.ended;
    // It lies outside of the home, where the database's user can reach it.
    expect(row?.folder.startsWith(home)).toBe(false);
    if (row) rmSync(path.dirname(row.folder), { recursive: true, force: true });
  });
});

test(
  `kill -9 at ${KILLS} moments of the start: the next start works, nothing is doubled or lost`,
  async () => {
    const folder = newFolder();
    for (let kill = 0; kill < KILLS; kill++) {
      const portal = launch({ DATA_DIR: folder });
      // From before the database exists until after the ready line.
      await Promise.race([sleep((kill * 3000) / KILLS), portal.ended]);
      portal.child.kill('SIGKILL');
      await portal.ended;
    }
    const survivor = launch({ DATA_DIR: folder });
    await survivor.ready;
    const untouched = newFolder();
    const reference = launch({ DATA_DIR: untouched });
    await reference.ready;
    expect(await stored(folder)).toEqual(await stored(untouched));
  },
  PER_KILL * (KILLS + 2),
);
