import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { connect } from '../connect.ts';
import { copyPrograms, prepareBinaries } from './binaries.ts';
import { ensureCluster } from './cluster.ts';
import { preparePlace } from './place.ts';
import { DatabaseProblem, folderProblem } from './problem.ts';
import { openEmbeddedServer } from './server.ts';
import { isReachable } from './server-user.ts';
import { isAlive, registerUser, unregisterUser } from './users.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(realpathSync(tmpdir()), 'bildungsnetz-embedded-'));
  chmodSync(folder, 0o755);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const nobody = { uid: 65534, gid: 65534 };

test('a user reaches a folder only if every folder above lets them pass', () => {
  const inner = path.join(folder, 'private/inner');
  mkdirSync(inner, { recursive: true });
  expect(isReachable(inner, nobody)).toBe(true);
  chmodSync(path.join(folder, 'private'), 0o700);
  expect(isReachable(inner, nobody)).toBe(process.getuid?.() === nobody.uid);
  expect(isReachable(path.join(folder, 'missing'), nobody)).toBe(false);
});

test('programs that the server user cannot read are copied once, readable, with their library links', () => {
  const inPlace = path.dirname(path.dirname(prepareBinaries(null, folder).postgres));
  const home = copyPrograms(inPlace, path.join(folder, 'programs'));
  expect(isReachable(path.join(home, 'bin'), nobody)).toBe(true);
  expect(lstatSync(path.join(home, 'bin/postgres')).mode & 0o005).toBe(0o005);
  const links: { target: string }[] = JSON.parse(
    readFileSync(path.join(home, 'pg-symlinks.json'), 'utf8'),
  );
  expect(links.length).toBeGreaterThan(10);
  for (const { target } of links) expect(existsSync(path.join(home, '..', target))).toBe(true);
  const made = lstatSync(path.join(home, 'bin/postgres')).ctimeMs;
  expect(copyPrograms(inPlace, path.join(folder, 'programs'))).toBe(home);
  expect(lstatSync(path.join(home, 'bin/postgres')).ctimeMs).toBe(made);
});

test('two users: the server stays until the last one leaves; dead ones do not count', async () => {
  const server = await openEmbeddedServer(folder, ['fsync=off']);
  const place = preparePlace(folder);
  writeFileSync(path.join(place.usersFolder, '999999999'), '');
  const second = await openEmbeddedServer(folder);
  const connection = connect(second.address);
  expect((await connection.pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  await connection.close();
  const pid = Number(
    readFileSync(path.join(place.clusterFolder, 'postmaster.pid'), 'utf8').split('\n')[0],
  );
  await server.close();
  expect(isAlive(pid)).toBe(false);
  await second.close();
  registerUser(place);
  expect(unregisterUser(place)).toBe(true);
});

test('an initialisation that was killed is cleared away and done again', async () => {
  const place = preparePlace(folder);
  const half = path.join(place.folder, 'cluster.new-999999999');
  mkdirSync(half);
  await ensureCluster(place, prepareBinaries(place.user, place.programsFolder));
  expect(existsSync(half)).toBe(false);
  expect(existsSync(path.join(place.clusterFolder, 'PG_VERSION'))).toBe(true);
});

test('a database folder without PG_VERSION is left alone and said', async () => {
  const place = preparePlace(folder);
  mkdirSync(place.clusterFolder);
  writeFileSync(path.join(place.clusterFolder, 'something'), 'valuable');
  await expect(
    ensureCluster(place, prepareBinaries(place.user, place.programsFolder)),
  ).rejects.toThrow(/PG_VERSION fehlt/);
  expect(existsSync(path.join(place.clusterFolder, 'something'))).toBe(true);
});

test('a long path gets a short socket folder', () => {
  const long = path.join(folder, 'x'.repeat(60), 'y'.repeat(60));
  expect(preparePlace(long).socketDir.length).toBeLessThan(91);
  rmSync(preparePlace(long).socketDir, { recursive: true, force: true });
});

test('a link to the database folder is followed', () => {
  const elsewhere = path.join(folder, 'disk');
  mkdirSync(elsewhere);
  const dataDir = path.join(folder, 'data');
  mkdirSync(dataDir);
  symlinkSync(elsewhere, path.join(dataDir, 'postgres'));
  expect(preparePlace(dataDir).folder).toBe(elsewhere);
});

test.each(['EACCES', 'EROFS', 'ENOSPC', 'EEXIST', 'ENOTDIR'])(
  '%s becomes a sentence with a way out',
  (code) => {
    const problem = folderProblem('/srv/data', Object.assign(new Error(code), { code }));
    expect(problem).toBeInstanceOf(DatabaseProblem);
    expect(problem.message).toMatch(
      /^Der Datenordner „\/srv\/data“ ist nicht benutzbar: .* mit DATA_DIR einen anderen Ordner angeben\.$/,
    );
  },
);
