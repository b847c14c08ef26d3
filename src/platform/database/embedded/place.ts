import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  realpathSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseProblem, folderProblem } from './problem.ts';
import { isReachable, type ServerUser, serverUser } from './server-user.ts';

/** Where the embedded server of one DATA_DIR lives. */
export interface Place {
  /** Everything of the server; belongs to the server's user. */
  readonly folder: string;
  readonly clusterFolder: string;
  readonly socketDir: string;
  readonly logFile: string;
  /** One file per process that uses the server; the last one to leave stops it. */
  readonly usersFolder: string;
  readonly user: ServerUser | null;
  /** Folder for a copy of the programs if the server's user cannot read the installed ones. */
  readonly programsFolder: string;
}

/** For root below a private home: a folder that the server's user can reach. */
const SYSTEM_FOLDER = '/var/lib/bildungsnetz';
/** A Unix socket's address has at most 107 bytes; the file name itself takes 15. */
const LONGEST_SOCKET_DIR = 90;

function makeOwned(folder: string, user: ServerUser | null): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (user) {
    chownSync(folder, user.uid, user.gid);
    chmodSync(folder, 0o700);
  }
}

/** `postgres` below the data folder, or – through a link there – a folder of its own where the server's user cannot get in. */
function serverFolder(dataDir: string, user: ServerUser | null): string {
  const usual = path.join(dataDir, 'postgres');
  if (existsSync(usual)) return realpathSync(usual);
  if (user === null || isReachable(dataDir, user)) return usual;
  const key = createHash('sha256').update(realpathSync(dataDir)).digest('hex').slice(0, 16);
  const folder = path.join(SYSTEM_FOLDER, key);
  // Explicitly, because root's umask may be stricter.
  if (mkdirSync(SYSTEM_FOLDER, { recursive: true })) chmodSync(SYSTEM_FOLDER, 0o755);
  makeOwned(folder, user);
  // A link that points nowhere (its target was removed) is not there for existsSync.
  if (lstatSync(usual, { throwIfNoEntry: false })) return folder;
  symlinkSync(folder, usual);
  return folder;
}

/** Decides and prepares the folders. Throws {@link DatabaseProblem} where DATA_DIR cannot be used. */
export function preparePlace(dataDir: string): Place {
  const user = serverUser();
  try {
    mkdirSync(dataDir, { recursive: true });
    const folder = serverFolder(dataDir, user);
    makeOwned(folder, user);
    const owner = statSync(folder).uid;
    const mine = user?.uid ?? process.getuid?.() ?? owner;
    if (owner !== mine) {
      throw new DatabaseProblem(
        `Der Datenordner „${folder}“ gehört einem anderen Benutzer (Nummer ${owner}). Bitte als dieser Benutzer starten oder mit DATA_DIR einen anderen Ordner angeben.`,
      );
    }
    const near = path.join(folder, 'run');
    const key = createHash('sha256').update(folder).digest('hex').slice(0, 16);
    const socketDir =
      near.length <= LONGEST_SOCKET_DIR ? near : path.join(tmpdir(), `bildungsnetz-${key}`);
    makeOwned(socketDir, user);
    const usersFolder = path.join(folder, 'users');
    makeOwned(usersFolder, user);
    return {
      folder,
      clusterFolder: path.join(folder, 'cluster'),
      socketDir,
      logFile: path.join(folder, 'server.log'),
      usersFolder,
      user,
      programsFolder: user ? SYSTEM_FOLDER : folder,
    };
  } catch (error) {
    throw error instanceof DatabaseProblem ? error : folderProblem(dataDir, error);
  }
}
