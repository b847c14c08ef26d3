import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { clientConfig, type DatabaseAddress } from '../connect.ts';
import { type Binaries, prepareBinaries } from './binaries.ts';
import { ensureCluster } from './cluster.ts';
import { type Place, preparePlace } from './place.ts';
import { DatabaseProblem } from './problem.ts';
import { isAlive, registerUser, unregisterUser } from './users.ts';

export interface EmbeddedServer {
  readonly address: DatabaseAddress;
  /** Leaves the server; the last process that uses it stops it (at most about 4 s). */
  close(): Promise<void>;
}

const DATABASE = 'bildungsnetz';
const START_PATIENCE_MS = 30_000;
const STOP_PATIENCE_MS = 3500;
const WATCH_EVERY_MS = 1000;
const EXIT_PATIENCE_MS = 300;

function postmasterPid(place: Place): number | null {
  try {
    const [first] = readFileSync(path.join(place.clusterFolder, 'postmaster.pid'), 'utf8').split(
      '\n',
    );
    const pid = Number(first);
    return Number.isInteger(pid) && pid > 0 && isAlive(pid) ? pid : null;
  } catch {
    return null;
  }
}

function launch(place: Place, binaries: Binaries, settings: readonly string[]): void {
  const log = openSync(place.logFile, 'a', 0o600);
  const child = spawn(
    binaries.postgres,
    [
      ...['-D', place.clusterFolder],
      ...[
        'listen_addresses=',
        `unix_socket_directories=${place.socketDir}`,
        'unix_socket_permissions=0700',
        'max_connections=100',
        'shared_buffers=128MB',
        'log_timezone=UTC',
        'timezone=UTC',
        // Refused statements and their details quote values, which may be somebody's name or address.
        'log_error_verbosity=terse',
        'log_min_error_statement=panic',
        ...settings,
      ].flatMap((setting) => ['-c', setting]),
    ],
    {
      cwd: place.folder,
      // A session of its own: Ctrl-C reaches the portal only, which then stops the server in order.
      detached: true,
      stdio: ['ignore', log, log],
      env: { PATH: process.env.PATH ?? '', LC_ALL: 'C', TZ: 'UTC' },
      ...(place.user ? { uid: place.user.uid, gid: place.user.gid } : {}),
    },
  );
  child.on('error', () => undefined);
  child.unref();
  closeSync(log);
}

/** Asks once whether the server answers; makes the portal's database if it is missing. */
async function answers(place: Place): Promise<boolean> {
  const client = new pg.Client({
    ...clientConfig({ socketDir: place.socketDir, database: 'postgres' }),
    connectionTimeoutMillis: 2000,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [
      DATABASE,
    ]);
    if (rowCount === 0) {
      await client
        .query(`create database ${DATABASE} template template0 encoding 'UTF8' locale 'C'`)
        .catch((error: unknown) => {
          // Another process was quicker.
          if (
            !(
              error instanceof pg.DatabaseError &&
              (error.code === '42P04' || error.code === '23505')
            )
          )
            throw error;
        });
    }
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

function logTail(place: Place): string {
  try {
    return readFileSync(place.logFile, 'utf8').trim().split('\n').slice(-3).join(' | ');
  } catch {
    return '';
  }
}

/**
 * Starts until the server answers. A server that is already there (another process of ours, or an orphan of a killed one) is
 * used as it is; one that is just going down is waited for; after a kill the first tries may fail because shared memory is still held.
 */
async function ensureRunning(
  place: Place,
  binaries: Binaries,
  settings: readonly string[],
): Promise<void> {
  const deadline = Date.now() + START_PATIENCE_MS;
  let launchedAt = 0;
  while (Date.now() < deadline) {
    const isRunning = postmasterPid(place) !== null;
    if (isRunning && (await answers(place))) return;
    if (!isRunning && Date.now() - launchedAt > 1000) {
      launch(place, binaries, settings);
      launchedAt = Date.now();
    }
    await sleep(25);
  }
  throw new DatabaseProblem(
    `Die eingebaute Datenbank startet nicht. Letzte Zeilen von „${place.logFile}“: ${logTail(place)}`,
  );
}

/** The server takes its file away shortly before it ends; nobody may see it alive after it was stopped. */
async function untilGone(pid: number): Promise<void> {
  const deadline = Date.now() + EXIT_PATIENCE_MS;
  while (isAlive(pid) && Date.now() < deadline) await sleep(5);
}

async function stop(place: Place): Promise<void> {
  const pid = postmasterPid(place);
  if (pid === null) return;
  // SIGINT is PostgreSQL's fast shutdown: end sessions, write everything down, exit.
  for (const [signal, patience] of [
    ['SIGINT', STOP_PATIENCE_MS],
    ['SIGQUIT', 1000],
  ] as const) {
    process.kill(pid, signal);
    const deadline = Date.now() + patience;
    while (Date.now() < deadline) {
      if (postmasterPid(place) !== pid) return untilGone(pid);
      await sleep(20);
    }
  }
}

/** Starts the server again if it dies (killed, out of memory); answers the function that ends the watch. */
function keepRunning(
  place: Place,
  binaries: Binaries,
  settings: readonly string[],
): () => Promise<void> {
  let restarting: Promise<void> | null = null;
  const timer = setInterval(() => {
    if (restarting !== null || postmasterPid(place) !== null) return;
    restarting = ensureRunning(place, binaries, settings)
      // Tried again at the next look; until then every page says that the database is away.
      .catch(() => undefined)
      .finally(() => {
        restarting = null;
      });
  }, WATCH_EVERY_MS);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await restarting;
  };
}

/**
 * Opens the PostgreSQL that lives under `dataDir`, making and starting it as needed. `settings` are extra server settings
 * (`fsync=off` for tests). Throws {@link DatabaseProblem} with a sentence for the operator.
 */
export async function openEmbeddedServer(
  dataDir: string,
  settings: readonly string[] = [],
): Promise<EmbeddedServer> {
  const place = preparePlace(dataDir);
  const binaries = prepareBinaries(place.user, place.programsFolder);
  await ensureCluster(place, binaries);
  registerUser(place);
  try {
    await ensureRunning(place, binaries, settings);
  } catch (error) {
    unregisterUser(place);
    throw error;
  }
  const stopWatching = keepRunning(place, binaries, settings);
  return {
    address: { socketDir: place.socketDir, database: DATABASE },
    async close() {
      await stopWatching();
      if (unregisterUser(place)) await stop(place);
    },
  };
}
