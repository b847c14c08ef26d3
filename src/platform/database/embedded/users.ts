import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Place } from './place.ts';

/** Whether a process with this number runs (also one of another user). */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Notes that this process uses the server. */
export function registerUser(place: Place): void {
  writeFileSync(path.join(place.usersFolder, String(process.pid)), '');
}

/** Takes the note away; returns whether this was the last living process that used the server. */
export function unregisterUser(place: Place): boolean {
  rmSync(path.join(place.usersFolder, String(process.pid)), { force: true });
  let isLast = true;
  for (const name of readdirSync(place.usersFolder)) {
    if (isAlive(Number(name))) isLast = false;
    else rmSync(path.join(place.usersFolder, name), { force: true });
  }
  return isLast;
}
