import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const root = path.resolve(import.meta.dirname, '../..');

/** A temporary folder that every user can walk into; data folders of started portals go below it. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(realpathSync(tmpdir()), 'bildungsnetz-fault-'));
  chmodSync(folder, 0o755);
  return folder;
}

/** Removes a data folder together with the place outside that root's portals may have made for the database. */
export function removeDataDir(dataDir: string): void {
  try {
    rmSync(realpathSync(path.join(dataDir, 'postgres')), { recursive: true, force: true });
  } catch {
    // No database was made.
  }
  rmSync(dataDir, { recursive: true, force: true });
}

export interface PortalProcess {
  readonly child: ChildProcess;
  /** Resolves with the address of the ready line; rejects with the output if the process ends before. */
  readonly ready: Promise<string>;
  readonly exited: Promise<number | null>;
  output(): string;
  kill(signal: NodeJS.Signals): void;
}

/** Runs the built portal as `npm start` does, on a free port, with the given settings. */
export function startPortal(
  environment: Record<string, string>,
  options: { uid?: number; gid?: number; program?: readonly string[] } = {},
): PortalProcess {
  const { program = ['scripts/start.js'], ...identity } = options;
  const child = spawn(process.execPath, program, {
    cwd: root,
    env: {
      PATH: process.env.PATH ?? '',
      HOME: tmpdir(),
      PORT: '0',
      LOG_LEVEL: 'warn',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...identity,
  });
  let output = '';
  const exited = new Promise<number | null>((resolve) =>
    child.once('exit', (code) => resolve(code)),
  );
  const ready = new Promise<string>((resolve, reject) => {
    const take = (chunk: Buffer) => {
      output += chunk.toString();
      const [, address] = /^Bereit: (\S+)/m.exec(output) ?? [];
      if (address !== undefined) resolve(address);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.once('error', reject);
    child.once('exit', (code) =>
      setTimeout(() => reject(new Error(`exit ${code}: ${output}`)), 50),
    );
  });
  ready.catch(() => undefined);
  return { child, ready, exited, output: () => output, kill: (signal) => void child.kill(signal) };
}

/** Waits until the condition holds; fails after the given time. */
export async function eventually(
  condition: () => boolean | Promise<boolean>,
  withinMs: number,
): Promise<void> {
  const deadline = Date.now() + withinMs;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error(`did not happen within ${withinMs} ms`);
    await sleep(25);
  }
}
