import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { isAlive } from '../../src/platform/database/embedded/users.ts';

const root = path.resolve(import.meta.dirname, '../..');

export interface PortalProcess {
  readonly child: ChildProcess;
  /** Resolves with the address at the ready line; rejects with what the process said if it ends before. */
  readonly ready: Promise<string>;
  /** Resolves when the process has ended: its exit code (null after a signal) and all it said. */
  readonly ended: Promise<{ code: number | null; output: string; errors: string }>;
}

/** Starts the built portal with nothing but the given settings (as another user if asked), without waiting for anything. */
export function launchPortal(
  settings: Readonly<Record<string, string>>,
  identity: { uid?: number; gid?: number } = {},
): PortalProcess {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, ['dist/main.js'], {
    cwd: root,
    env: { PATH, HOME, HOST: '127.0.0.1', PORT: '0', LOG_LEVEL: 'error', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...identity,
  });
  let output = '';
  let errors = '';
  child.stderr.on('data', (chunk) => {
    errors += chunk;
  });
  const ready = new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      output += chunk;
      const address = /^Bereit: (http\S+)/m.exec(output)?.[1];
      if (address !== undefined) resolve(address.replace('localhost', '127.0.0.1'));
    });
    child.once('close', (code, signal) =>
      reject(new Error(`The portal ended (${signal ?? code}) before it was ready: ${errors}`)),
    );
  });
  // Whoever does not wait for it need not hear of it.
  ready.catch(() => undefined);
  const ended = new Promise<{ code: number | null; output: string; errors: string }>((resolve) => {
    child.once('close', (code) => resolve({ code, output, errors }));
  });
  return { child, ready, ended };
}

/** Number of the embedded server's process, or null where none lives. */
export function databasePid(dataDir: string): number | null {
  const file = path.join(dataDir, 'postgres', 'cluster', 'postmaster.pid');
  if (!existsSync(file)) return null;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  return isAlive(pid) ? pid : null;
}

/** Asks the embedded database of a running portal. */
export async function ask<Row extends pg.QueryResultRow>(
  dataDir: string,
  question: string,
): Promise<Row[]> {
  const client = new pg.Client({
    host: path.join(dataDir, 'postgres', 'run'),
    user: 'postgres',
    database: 'bildungsnetz',
  });
  await client.connect();
  try {
    return (await client.query<Row>(question)).rows;
  } finally {
    await client.end();
  }
}
