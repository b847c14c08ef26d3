import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

export interface MeasuredRun {
  readonly exitCode: number | null;
  /** What the command printed, parsed. */
  readonly output: unknown;
  readonly messages: string;
  readonly seconds: number;
  /** Most memory the process itself held at any time; null where the system does not say (not Linux). The database is another process. */
  readonly peakMegabytes: number | null;
}

function peakKilobytes(pid: number): number | null {
  try {
    return Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
  } catch {
    return null;
  }
}

/** Runs a command of the built command line and watches its memory. */
export function measureCommand(
  args: readonly string[],
  settings: Readonly<Record<string, string>>,
): Promise<MeasuredRun> {
  const startedAt = performance.now();
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, ['dist/cli.js', ...args], {
    env: { PATH, HOME, LOG_LEVEL: 'error', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  let messages = '';
  child.stdout.on('data', (chunk) => {
    printed += chunk;
  });
  child.stderr.on('data', (chunk) => {
    messages += chunk;
  });
  let peak: number | null = null;
  // The system keeps the highest value itself, so looking now and then misses only the last moments.
  const timer = setInterval(() => {
    peak = peakKilobytes(child.pid ?? 0) ?? peak;
  }, 50);
  return new Promise((resolve) => {
    child.on('close', (exitCode) => {
      clearInterval(timer);
      resolve({
        exitCode,
        output: printed === '' ? null : JSON.parse(printed),
        messages,
        seconds: (performance.now() - startedAt) / 1000,
        peakMegabytes: peak === null ? null : peak / 1024,
      });
    });
  });
}
