import { spawn } from 'node:child_process';
import type { DeliveryReport } from '../../src/catalogue/index.ts';
import type { DatabaseAddress } from '../../src/platform/database/connect.ts';
import { programOf, readLines } from './child-program.ts';

export const DELIVER_PROCESS = 'tests/hostile-input/deliver-process.ts';

/** What the process of `deliver-process.ts` tells; memory is the most it ever had. */
export type DeliverLine =
  | { readonly kind: 'begins'; readonly specimen: string; readonly how: string }
  | {
      readonly kind: 'ended';
      readonly specimen: string;
      readonly how: string;
      readonly state: DeliveryReport['state'];
      /** What may never happen. */
      readonly problem: string | null;
      readonly memoryMb: number;
    };

export interface Delivered {
  readonly states: Readonly<Record<string, number>>;
  readonly problems: readonly string[];
  /** Above what the process had after the first sane file. */
  readonly memoryMb: number;
}

/** A delivery of a few records, on a machine that has a lot else to do. */
const SILENT_MS = 60_000;

/** Delivers so many damaged copies of each specimen, for members of the same name. A crash or a hang is told as a problem. */
export async function deliverDamaged(
  address: DatabaseAddress,
  specimens: readonly string[],
  copies: number,
): Promise<Delivered> {
  const place = [address.socketDir ?? '', address.database ?? '', String(copies)];
  const program = ['--expose-gc', programOf(DELIVER_PROCESS)];
  const child = spawn(process.execPath, [...program, ...place, ...specimens], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const states: Record<string, number> = {};
  const problems: string[] = [];
  let base: number | null = null;
  let most = 0;
  let current = '';
  const take = (line: DeliverLine): void => {
    current = `${line.specimen} ${line.how}`;
    if (line.kind === 'begins') return;
    states[line.state] = (states[line.state] ?? 0) + 1;
    base ??= line.memoryMb;
    most = line.memoryMb;
    if (line.problem !== null) problems.push(`${current}: ${line.problem}`);
  };
  await readLines(child, take, SILENT_MS).catch((error: unknown) =>
    problems.push(`${current}: ${String(error)}`),
  );
  return { states, problems, memoryMb: most - (base ?? 0) };
}
