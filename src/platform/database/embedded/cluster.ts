import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Binaries } from './binaries.ts';
import type { Place } from './place.ts';
import { DatabaseProblem, folderProblem } from './problem.ts';
import { isAlive } from './users.ts';

/** Folders of an initialisation that was killed; its process is gone. */
function removeUnfinished(place: Place): void {
  for (const name of readdirSync(place.folder)) {
    const [, pid] = /^cluster\.new-(\d+)$/.exec(name) ?? [];
    if (pid !== undefined && !isAlive(Number(pid))) {
      rmSync(path.join(place.folder, name), { recursive: true, force: true });
    }
  }
}

function run(program: string, args: readonly string[], place: Place): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: place.folder,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { PATH: process.env.PATH ?? '', LC_ALL: 'C', TZ: 'UTC' },
      ...(place.user ? { uid: place.user.uid, gid: place.user.gid } : {}),
    });
    let output = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
    });
    child.stderr.on('data', (chunk) => {
      output += chunk;
    });
    child.on('error', reject);
    child.on('exit', (code) => (code === 0 ? resolve(output) : reject(new Error(output.trim()))));
  });
}

/**
 * Makes the database files if there are none yet: in a folder beside, renamed when complete, so that a kill in between leaves
 * nothing half made. Throws {@link DatabaseProblem} where files of another PostgreSQL version lie there.
 */
export async function ensureCluster(place: Place, binaries: Binaries): Promise<void> {
  const versionFile = path.join(place.clusterFolder, 'PG_VERSION');
  if (existsSync(versionFile)) {
    const version = readFileSync(versionFile, 'utf8').trim();
    if (version === String(binaries.major)) return;
    throw new DatabaseProblem(
      `Der Datenordner „${place.clusterFolder}“ stammt von PostgreSQL ${version}, eingebaut ist PostgreSQL ${binaries.major}. Bitte die Daten mit der alten Programmversion sichern und hier wieder einspielen (docs/operations.md, „Neue Hauptversion der Datenbank“) oder mit DATA_DIR einen leeren Ordner angeben.`,
    );
  }
  if (existsSync(place.clusterFolder)) {
    throw new DatabaseProblem(
      `Der Ordner „${place.clusterFolder}“ enthält keine Datenbank (PG_VERSION fehlt). Bitte ihn aus einer Sicherung wiederherstellen, wegräumen oder mit DATA_DIR einen anderen Ordner angeben.`,
    );
  }
  removeUnfinished(place);
  const unfinished = path.join(place.folder, `cluster.new-${process.pid}`);
  try {
    await run(
      binaries.initdb,
      [
        '-D',
        unfinished,
        '--username=postgres',
        '--auth=trust',
        '--encoding=UTF8',
        '--locale=C',
        '--no-instructions',
      ],
      place,
    );
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    throw folderProblem(place.folder, error);
  }
  try {
    renameSync(unfinished, place.clusterFolder);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(versionFile)) throw folderProblem(place.folder, error);
  }
}
