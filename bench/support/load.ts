import { spawn } from 'node:child_process';
import path from 'node:path';
import { text } from 'node:stream/consumers';

export interface Load {
  readonly paths: readonly string[];
  /** The kind of each path; the answer then has times per kind. */
  readonly kinds?: readonly string[];
  readonly connections: number;
  /** How long to measure after two seconds of warming up … */
  readonly seconds?: number;
  /** … or how often to go through all paths after one round of warming up, … */
  readonly rounds?: number;
  /** … or without one, so that no address was asked for before. */
  readonly isOnce?: boolean;
  readonly headers: Readonly<Record<string, string>>;
}

/** Milliseconds of so many answers. */
export interface Latencies {
  readonly count: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly most: number;
}

export interface LoadAnswer extends Latencies {
  readonly perSecond: number;
  readonly bytesPerAnswer: number;
  /** Answers by status, and broken connections by their error. */
  readonly statuses: Readonly<Record<string, number>>;
  readonly kinds: Readonly<Record<string, Latencies>>;
}

/** Puts a portal under load from another process. */
export async function underLoad(portalUrl: string, load: Load): Promise<LoadAnswer> {
  const child = spawn(process.execPath, [path.resolve('bench/support/load-client.js')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.end(JSON.stringify({ ...load, port: Number(new URL(portalUrl).port) }));
  return JSON.parse(await text(child.stdout));
}

/** Answers other than 200 and broken connections: their number, and in words for a note. */
export function brokenOf({ statuses }: Pick<LoadAnswer, 'statuses'>): {
  count: number;
  words: string;
} {
  const others = Object.entries(statuses).filter(([status]) => status !== '200');
  return {
    count: others.reduce((sum, [, count]) => sum + count, 0),
    words: others.map(([status, count]) => `${count}× ${status}`).join(', '),
  };
}
