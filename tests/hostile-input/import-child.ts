import { type ChildProcess, spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { threadId } from 'node:worker_threads';
import { build } from 'esbuild';
import type { DeliveryReport } from '../../src/catalogue/index.ts';
import type { DatabaseAddress } from '../../src/platform/database/connect.ts';

// Inside node_modules, so that packages are found from there; one per thread, because test files run side by side.
const PROGRAM = path.resolve(
  `node_modules/.cache/bildungsnetz-import-process-${process.pid}-${threadId}.mjs`,
);

/** Builds the program of `import-process.ts` once per test file. */
export async function buildImportProcess(): Promise<void> {
  await build({
    entryPoints: ['tests/hostile-input/import-process.ts'],
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    outfile: PROGRAM,
    logLevel: 'error',
  });
}

/** Removes it again. */
export function dropImportProcess(): Promise<void> {
  return rm(PROGRAM, { force: true });
}

export interface ImportJob {
  readonly address: DatabaseAddress;
  readonly member: string;
  readonly day: string;
  readonly files: readonly string[];
}

/** Starts a process that imports the files one after the other and prints a line of JSON for each. */
export function startImport({ address, member, day, files }: ImportJob): ChildProcess {
  return spawn(
    process.execPath,
    [PROGRAM, address.socketDir ?? '', address.database ?? '', member, day, ...files],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
}

export interface ImportLine {
  readonly file: string;
  readonly report: DeliveryReport;
  /** Largest resident memory of the process so far. */
  readonly memoryMb: number;
}

/** The lines of a process that ran to its end. Throws what it wrote to standard error if it ended otherwise. */
export async function linesOf(child: ChildProcess): Promise<ImportLine[]> {
  let output = '';
  let errors = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  const code = await new Promise((resolve) => child.on('close', resolve));
  if (code !== 0) throw new Error(`import process ended with ${String(code)}: ${errors}`);
  return output
    .split('\n')
    .filter((line) => line !== '')
    .map((line): ImportLine => JSON.parse(line));
}
