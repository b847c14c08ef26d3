import { type ChildProcess, spawn } from 'node:child_process';
import type { DeliveryReport } from '../../src/catalogue/index.ts';
import type { DatabaseAddress } from '../../src/platform/database/connect.ts';
import { buildProgram, dropProgram, programOf, readLines } from './child-program.ts';

const IMPORT_PROCESS = 'tests/hostile-input/import-process.ts';

/** Builds the program of `import-process.ts` once per test file. */
export const buildImportProcess = (): Promise<void> => buildProgram(IMPORT_PROCESS);

/** Removes it again. */
export const dropImportProcess = (): Promise<void> => dropProgram(IMPORT_PROCESS);

export interface ImportJob {
  readonly address: DatabaseAddress;
  readonly member: string;
  readonly day: string;
  readonly files: readonly string[];
}

/** Starts a process that imports the files one after the other and prints a line of JSON for each. */
export function startImport({ address, member, day, files }: ImportJob): ChildProcess {
  const place = [address.socketDir ?? '', address.database ?? ''];
  return spawn(process.execPath, [programOf(IMPORT_PROCESS), ...place, member, day, ...files], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

export interface ImportLine {
  readonly file: string;
  readonly report: DeliveryReport;
  /** Largest resident memory of the process so far. */
  readonly memoryMb: number;
}

const SILENT_MS = 120_000;

/** The lines of a process that ran to its end. Throws what it wrote to standard error if it ended otherwise. */
export async function linesOf(child: ChildProcess): Promise<ImportLine[]> {
  const lines: ImportLine[] = [];
  await readLines<ImportLine>(child, (line) => lines.push(line), SILENT_MS);
  return lines;
}
