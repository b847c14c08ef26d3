import { spawn } from 'node:child_process';
import path from 'node:path';
import { text } from 'node:stream/consumers';

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

/** Puts a portal under load from another process, after two seconds of warming up. */
export async function underLoad(portalUrl: string, load: Load): Promise<LoadAnswer> {
  const child = spawn(process.execPath, [path.resolve('bench/support/load-client.js')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.end(JSON.stringify({ ...load, port: Number(new URL(portalUrl).port) }));
  return JSON.parse(await text(child.stdout));
}
