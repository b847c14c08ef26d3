import { spawnSync } from 'node:child_process';
import { readFileSync, type Stats, statSync } from 'node:fs';
import path from 'node:path';

/** The system user that runs the database server. */
export interface ServerUser {
  readonly uid: number;
  readonly gid: number;
}

function findUser(name: string): ServerUser | null {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid !== undefined && gid !== undefined ? { uid: Number(uid), gid: Number(gid) } : null;
}

/**
 * PostgreSQL refuses to run as root. Root therefore lends it a user: `postgres` where that exists, otherwise an own system user,
 * at the very least `nobody`. Everybody else runs it as themselves (null).
 */
export function serverUser(): ServerUser | null {
  if (process.getuid?.() !== 0) return null;
  const known = findUser('postgres') ?? findUser('bildungsnetz');
  if (known) return known;
  spawnSync(
    'useradd',
    [
      '--system',
      '--user-group',
      '--no-create-home',
      '--shell',
      '/usr/sbin/nologin',
      'bildungsnetz',
    ],
    { stdio: 'ignore' },
  );
  return findUser('bildungsnetz') ?? findUser('nobody') ?? { uid: 65534, gid: 65534 };
}

function mayPass(folder: Stats, user: ServerUser): boolean {
  if (folder.uid === user.uid) return (folder.mode & 0o100) !== 0;
  if (folder.gid === user.gid) return (folder.mode & 0o010) !== 0;
  return (folder.mode & 0o001) !== 0;
}

/** Whether the user can walk into the folder from the root of the file system; false as well where the folder does not exist. */
export function isReachable(folder: string, user: ServerUser): boolean {
  const parts = path.resolve(folder).split(path.sep).slice(1);
  let current: string = path.sep;
  try {
    if (!mayPass(statSync(current), user)) return false;
    for (const part of parts.filter((name) => name !== '')) {
      current = path.join(current, part);
      if (!mayPass(statSync(current), user)) return false;
    }
    return true;
  } catch {
    return false;
  }
}
