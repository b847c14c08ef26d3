import type { ChildProcess } from 'node:child_process';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { threadId } from 'node:worker_threads';
import { build } from 'esbuild';

/** Where the program of a source file lies once built: inside node_modules, so that packages are found; one per thread, because test files run side by side. */
export const programOf = (source: string): string =>
  path.resolve(
    `node_modules/.cache/bildungsnetz-${path.basename(source, '.ts')}-${process.pid}-${threadId}.mjs`,
  );

/** Builds a source file into a program for a process of its own. */
export async function buildProgram(source: string): Promise<void> {
  await build({
    entryPoints: [source],
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    outfile: programOf(source),
    logLevel: 'error',
  });
}

/** Removes it again. */
export const dropProgram = (source: string): Promise<void> =>
  rm(programOf(source), { force: true });

/**
 * Hands the lines of JSON that a process prints to `take` until it ends. Throws what it wrote to standard error if it ended badly, and
 * ends it itself, saying so, when it has printed nothing for so long.
 */
export async function readLines<Line>(
  child: ChildProcess,
  take: (line: Line) => void,
  silentMs: number,
): Promise<void> {
  let errors = '';
  let isSilent = false;
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    errors = (errors + text).slice(-10_000);
  });
  const hush = (): void => {
    isSilent = true;
    child.kill('SIGKILL');
  };
  let silence = setTimeout(hush, silentMs);
  const ended = new Promise((resolve) => child.on('close', resolve));
  if (child.stdout !== null) {
    for await (const line of createInterface({ input: child.stdout })) {
      clearTimeout(silence);
      silence = setTimeout(hush, silentMs);
      if (line !== '') take(JSON.parse(line));
    }
  }
  const code = await ended;
  clearTimeout(silence);
  if (isSilent) throw new Error(`the process said nothing for ${silentMs} ms`);
  if (code !== 0) throw new Error(`the process ended with ${String(code)}: ${errors}`);
}
