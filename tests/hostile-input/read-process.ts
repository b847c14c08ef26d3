import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { memoryOf } from '../../bench/support/memory.ts';
import { decodeHead } from '../../src/catalogue/exchange/encoding/decode-file.ts';
import { sniffEncoding } from '../../src/catalogue/exchange/encoding/sniff-encoding.ts';
import { FileSurveyor } from '../../src/catalogue/exchange/encoding/survey-file.ts';
import { sniffBinaryFormat, sniffFormat } from '../../src/catalogue/exchange/formats.ts';
import { readBytes } from '../../src/catalogue/exchange/read-bytes.ts';
import { recogniseFormat } from '../../src/catalogue/exchange/recognise-format.ts';
import { UnreadableDelivery } from '../../src/catalogue/exchange/unreadable-delivery.ts';
import { inBytes } from '../support/workbook.ts';
import { damagedCopies } from './damaged-copy.ts';
import { whyUnfit } from './fit-record.ts';
import type { ReadLine } from './read-child.ts';
import { type Specimen, specimenOf } from './specimens/specimens.ts';

// Reads damaged copies in a process of its own, so that its memory can be measured and whoever waits for it can tell when it hangs:
// COPIES SPECIMEN…
const [copies = '0', ...names] = process.argv.slice(2);

const LARGE_BYTES = 200_000;

const tell = (line: ReadLine): boolean => process.stdout.write(`${JSON.stringify(line)}\n`);
const mostMemory = (): number => Math.round(memoryOf(process.pid)?.most ?? 0);

for (const name of names) {
  const specimen = await specimenOf(name);
  const copyOf = await damagedCopies(specimen);
  tell({ kind: 'ready', specimen: name, memoryMb: mostMemory() });
  for (let copy = 0; copy < Number(copies); copy++) {
    const { how, bytes } = copyOf(copy);
    // What it took to damage the file is none of the adapter's memory.
    if (bytes.length > LARGE_BYTES) globalThis.gc?.();
    tell({ kind: 'begins', specimen: name, copy, how });
    const began = process.cpuUsage();
    const { isRefused, problem } = await outcomeOf(specimen, bytes);
    const { user, system } = process.cpuUsage(began);
    const ms = Math.round((user + system) / 1000);
    if (problem !== null) keepFinding(`${name}-${copy}`, bytes);
    tell({
      kind: 'ended',
      specimen: name,
      copy,
      how,
      isRefused,
      problem,
      ms,
      memoryMb: mostMemory(),
    });
  }
}

/** Reads a copy to its end, keeping nothing. */
async function outcomeOf(
  { format }: Specimen,
  bytes: Buffer,
): Promise<{ readonly isRefused: boolean; readonly problem: string | null }> {
  try {
    const surveyor = new FileSurveyor();
    surveyor.push(bytes);
    const survey = surveyor.survey();
    sniffBinaryFormat(survey.head);
    sniffFormat(decodeHead(survey.head, sniffEncoding(survey)));
    const { encoding } = recogniseFormat(survey, format);
    for await (const record of readBytes(format, inBytes(bytes), encoding)) {
      const problem = whyUnfit(record);
      if (problem !== null) return { isRefused: false, problem };
    }
    const polluted = Object.keys(Object.prototype);
    return { isRefused: false, problem: polluted.length > 0 ? `polluted: ${polluted}` : null };
  } catch (error) {
    if (!(error instanceof UnreadableDelivery))
      return { isRefused: true, problem: error instanceof Error ? `${error.stack}` : `${error}` };
    return {
      isRefused: true,
      problem: error.message.length > 15 ? null : 'refused without a sentence',
    };
  }
}

function keepFinding(name: string, bytes: Buffer): void {
  writeFileSync(path.join(tmpdir(), `bildungsnetz-finding-${name}`), bytes);
}
