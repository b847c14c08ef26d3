import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

export interface Load {
  readonly paths: readonly string[];
  readonly connections: number;
  readonly seconds: number;
  readonly headers: Readonly<Record<string, string>>;
}

export interface LoadAnswer {
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  readonly bytesPerAnswer: number;
  /** Answers by status, and broken connections by their error. */
  readonly statuses: Readonly<Record<string, number>>;
}

const run = promisify(execFile);

/** Puts a portal under load from another process, after two seconds of warming up. */
export async function underLoad(portalUrl: string, load: Load): Promise<LoadAnswer> {
  const client = path.resolve('bench/support/load-client.js');
  const parameters = JSON.stringify({ ...load, port: Number(new URL(portalUrl).port) });
  const { stdout } = await run(process.execPath, [client, parameters], { maxBuffer: 1 << 24 });
  return JSON.parse(stdout);
}
