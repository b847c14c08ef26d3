import { atLeast, atMost, type Report, rounded } from './figure.ts';
import { pageRate } from './page-rate.ts';

const CONNECTIONS = 16;
/** As a browser asks. */
export const BROWSER = { 'accept-encoding': 'gzip, deflate, br', 'accept-language': 'de' };

export interface PageRun {
  readonly name: string;
  readonly paths: readonly string[];
  readonly seconds: number;
  /** Pages per second. */
  readonly least?: number;
  /** Milliseconds p99. */
  readonly most?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Pages per second over 16 connections, with how long they took and how many failed. */
export async function reportPages(report: Report, portalUrl: string, run: PageRun): Promise<void> {
  const rate = await pageRate(portalUrl, {
    paths: run.paths,
    headers: run.headers ?? BROWSER,
    connections: CONNECTIONS,
    seconds: run.seconds,
  });
  const pages = {
    name: `pages, ${run.name}`,
    value: rounded(rate.perSecond),
    unit: '/s',
    note: `${CONNECTIONS} connections, ${run.seconds} s, ${rounded(rate.bytesPerPage / 1000)} kB each, ${rate.note}`,
  };
  report(run.least === undefined ? pages : atLeast(run.least, { ...pages, value: rate.perSecond }));
  report({ name: `p50, ${run.name}`, value: rounded(rate.p50), unit: 'ms' });
  const p99 = { name: `p99, ${run.name}`, value: rounded(rate.p99), unit: 'ms' };
  report(run.most === undefined ? p99 : atMost(run.most, { ...p99, value: rate.p99 }));
  report(atMost(0, { name: `errors, ${run.name}`, value: rate.errors, unit: 'answers' }));
}
