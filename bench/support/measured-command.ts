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

/** The highest value that the system remembers, or where it remembers none, the present one. */
function memoryKilobytes(pid: number): number | null {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const line = /^VmHWM:\s+(\d+) kB$/m.exec(status) ?? /^VmRSS:\s+(\d+) kB$/m.exec(status);
    return line ? Number(line[1]) : null;
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
  const timer = setInterval(() => {
    const kilobytes = memoryKilobytes(child.pid ?? 0);
    if (kilobytes !== null) peak = Math.max(kilobytes, peak ?? 0);
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
