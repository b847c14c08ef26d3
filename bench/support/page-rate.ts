import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { brokenOf, underLoad } from './load.ts';

export interface PageLoad {
  readonly paths: readonly string[];
  readonly connections: number;
  readonly seconds: number;
  readonly headers: Readonly<Record<string, string>>;
}

/** What came back within the measured time; milliseconds. */
export interface PageRate {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly bytesPerPage: number;
  readonly errors: number;
  /** Which program asked, and what the errors were. */
  readonly note: string;
}

const WARM_UP_SECONDS = 3;

/** Asks for the pages in turn, with wrk where it is installed (it leaves more of the machine to the portal), else with our own client. */
export async function pageRate(portalUrl: string, load: PageLoad): Promise<PageRate> {
  const withWrk = await wrkRate(portalUrl, load);
  if (withWrk !== null) return withWrk;
  const answer = await underLoad(portalUrl, load);
  const { count, words } = brokenOf(answer);
  return {
    perSecond: answer.perSecond,
    p50: answer.p50,
    p99: answer.p99,
    bytesPerPage: answer.bytesPerAnswer,
    errors: count,
    note: `own client${words === '' ? '' : `, ${words}`}`,
  };
}

/** wrk's script: the addresses in turn and the outcome as one JSON line. `from` skips those that warmed up. */
function script({ headers }: PageLoad, addresses: string, from: number): string {
  const quoted = (value: string) => JSON.stringify(value);
  return `
local paths = {}
for line in io.lines(${quoted(addresses)}) do paths[#paths + 1] = line end
local place = ${from}
${Object.entries(headers)
  .map(([name, value]) => `wrk.headers[${quoted(name)}] = ${quoted(value)}`)
  .join('\n')}
request = function()
  place = place % #paths + 1
  return wrk.format("GET", paths[place])
end
done = function(summary, latency, requests)
  local e = summary.errors
  io.write(string.format('\\n{"requests":%d,"microseconds":%d,"bytes":%d,"p50":%d,"p99":%d,"connect":%d,"read":%d,"write":%d,"status":%d,"timeout":%d}\\n',
    summary.requests, summary.duration, summary.bytes, latency:percentile(50), latency:percentile(99),
    e.connect, e.read, e.write, e.status, e.timeout))
end
`;
}

interface WrkOutcome {
  readonly requests: number;
  readonly microseconds: number;
  readonly bytes: number;
  readonly p50: number;
  readonly p99: number;
  readonly connect: number;
  readonly read: number;
  readonly write: number;
  readonly status: number;
  readonly timeout: number;
}

async function wrkRate(portalUrl: string, load: PageLoad): Promise<PageRate | null> {
  const folder = mkdtempSync(path.join(tmpdir(), 'bildungsnetz-wrk-'));
  try {
    const warm = await runWrk(portalUrl, load, folder, 0, WARM_UP_SECONDS);
    if (warm === null) return null;
    const measured = await runWrk(portalUrl, load, folder, warm.requests, load.seconds);
    if (measured === null) return null;
    const { connect, read, write, status, timeout } = measured;
    const errors = connect + read + write + status + timeout;
    return {
      perSecond: measured.requests / (measured.microseconds / 1e6),
      p50: measured.p50 / 1000,
      p99: measured.p99 / 1000,
      bytesPerPage: measured.bytes / Math.max(1, measured.requests),
      errors,
      note:
        errors === 0
          ? 'wrk'
          : `wrk, ${status}× not 2xx, ${timeout}× late, ${connect + read + write}× broken`,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Null where wrk is not installed. */
async function runWrk(
  portalUrl: string,
  load: PageLoad,
  folder: string,
  from: number,
  seconds: number,
): Promise<WrkOutcome | null> {
  const file = path.join(folder, 'pages.lua');
  const addresses = path.join(folder, 'addresses.txt');
  writeFileSync(addresses, load.paths.join('\n'));
  writeFileSync(file, script(load, addresses, from));
  const child = spawn(
    'wrk',
    ['-t1', `-c${load.connections}`, `-d${seconds}s`, '--timeout', '10s', '-s', file, portalUrl],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const isMissing = new Promise<boolean>((resolve) => {
    child.once('error', () => resolve(true));
    child.once('close', () => resolve(false));
  });
  const [printed, problem] = await Promise.all([text(child.stdout), text(child.stderr)]);
  if (await isMissing) return null;
  const line = printed.split('\n').find((entry) => entry.startsWith('{'));
  if (line === undefined) throw new Error(`wrk said nothing: ${problem}${printed}`);
  return JSON.parse(line);
}
