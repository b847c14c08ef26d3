import { spawn } from 'node:child_process';
import { programOf, readLines } from './child-program.ts';

export const READ_PROCESS = 'tests/hostile-input/read-process.ts';

/** What the process of `read-process.ts` tells; memory is the most it ever had. */
export type ReadLine =
  | { readonly kind: 'ready'; readonly specimen: string; readonly memoryMb: number }
  | {
      readonly kind: 'begins';
      readonly specimen: string;
      readonly copy: number;
      readonly how: string;
    }
  | {
      readonly kind: 'ended';
      readonly specimen: string;
      readonly copy: number;
      readonly how: string;
      /** As a whole, with a sentence; otherwise it was read to its end. */
      readonly isRefused: boolean;
      /** What may never happen. */
      readonly problem: string | null;
      /** Of processor time. */
      readonly ms: number;
      readonly memoryMb: number;
    };

export interface Reading {
  readonly files: number;
  readonly refused: number;
  readonly slowest: { readonly ms: number; readonly what: string };
  /** Above what the process had when it began. */
  readonly memoryMb: number;
  readonly problems: readonly string[];
}

/** A process that reads for longer than this without a word hangs: five seconds each, on a machine that has a lot else to do. */
const SILENT_MS = 60_000;

/** Reads so many damaged copies of each specimen in a process of its own. A crash or a hang is told as a problem of the copy that caused it. */
export async function readDamaged(specimens: readonly string[], copies: number): Promise<Reading> {
  const program = ['--expose-gc', programOf(READ_PROCESS), String(copies)];
  const child = spawn(process.execPath, [...program, ...specimens], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const problems: string[] = [];
  let slowest = { ms: 0, what: '' };
  let files = 0;
  let refused = 0;
  let base: number | null = null;
  let most = 0;
  let current = '';
  const take = (line: ReadLine): void => {
    if (line.kind === 'ready') {
      base ??= line.memoryMb;
      return;
    }
    current = `${line.specimen} ${line.copy} (${line.how})`;
    if (line.kind === 'begins') return;
    files += 1;
    if (line.isRefused) refused += 1;
    if (line.ms > slowest.ms) slowest = { ms: line.ms, what: current };
    most = line.memoryMb;
    if (line.problem !== null) problems.push(`${current}: ${line.problem}`);
  };
  await readLines(child, take, SILENT_MS).catch((error: unknown) =>
    problems.push(`${current}: ${String(error)}`),
  );
  return { files, refused, slowest, memoryMb: most - (base ?? 0), problems };
}
