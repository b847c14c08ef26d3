import { brotliCompressSync, constants } from 'node:zlib';
import { atMost, type Report } from './support/figure.ts';
import { startDemo } from './support/portal.ts';

const SCRIPT_BYTES = 10_000;
const STYLE_BYTES = 25_000;

const PAGES = [
  '/',
  '/kurse',
  '/kurse?q=Schweißen&near=46483',
  '/anbieter',
  '/impressum',
  '/en/kurse',
  '/gibt-es-nicht',
];

/** As a server would send it once and for all. */
const brotliBytes = (text: string): number =>
  text === ''
    ? 0
    : brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

async function text(url: string): Promise<string> {
  return (await fetch(url)).text();
}

interface Weight {
  readonly path: string;
  readonly scriptBytes: number;
  readonly styleBytes: number;
  /** The page with everything that stands in it. */
  readonly pageBytes: number;
  /** Files that the browser must have before it can show anything. */
  readonly blockingFiles: number;
}

async function weigh(portalUrl: string, path: string): Promise<Weight> {
  const html = await text(portalUrl + path);
  const sources = (pattern: RegExp) => [...html.matchAll(pattern)].map((match) => match[1] ?? '');
  const scripts = sources(/<script[^>]*\ssrc="([^"]+)"/g);
  const sheets = sources(/<link[^>]*rel="stylesheet"[^>]*href="([^"]+)"/g);
  const inlineStyles = sources(/<style[^>]*>([\s\S]*?)<\/style>/g);
  const inlineScripts = sources(/<script(?![^>]*(?:src=|ld\+json))[^>]*>([\s\S]*?)<\/script>/g);
  const load = (paths: readonly string[]) =>
    Promise.all(paths.map((file) => text(new URL(file, portalUrl).href)));
  return {
    path,
    scriptBytes: [...(await load(scripts)), ...inlineScripts]
      .map(brotliBytes)
      .reduce((a, b) => a + b, 0),
    styleBytes: [...(await load(sheets)), ...inlineStyles]
      .map(brotliBytes)
      .reduce((a, b) => a + b, 0),
    pageBytes: brotliBytes(html),
    blockingFiles:
      sheets.length +
      [...html.matchAll(/<script(?![^>]*(?:type="module"|defer|async))[^>]*\ssrc=/g)].length,
  };
}

/** Script and style of the heaviest public page, compressed with Brotli. */
export default async function bench(report: Report): Promise<void> {
  const portal = await startDemo();
  try {
    const listing = await text(`${portal.url}/kurse`);
    const course = /href="(\/kurse\/[^"?#]+)"/.exec(listing)?.[1];
    const weights = await Promise.all(
      [...PAGES, ...(course ? [course] : [])].map((path) => weigh(portal.url, path)),
    );
    const heaviest = (field: 'scriptBytes' | 'styleBytes' | 'pageBytes' | 'blockingFiles') =>
      weights.reduce((a, b) => (b[field] > a[field] ? b : a));
    for (const [field, name, budget] of [
      ['scriptBytes', 'script', SCRIPT_BYTES],
      ['styleBytes', 'style', STYLE_BYTES],
    ] as const) {
      const page = heaviest(field);
      report(
        atMost(budget, {
          name: `${name} of the heaviest page, Brotli`,
          value: page[field],
          unit: 'bytes',
          note: page.path,
        }),
      );
    }
    const blocked = heaviest('blockingFiles');
    report(
      atMost(0, {
        name: 'files that block rendering',
        value: blocked.blockingFiles,
        unit: 'files',
        note: blocked.path,
      }),
    );
    const page = heaviest('pageBytes');
    report({
      name: 'heaviest page with its style, Brotli',
      value: page.pageBytes,
      unit: 'bytes',
      note: page.path,
    });
  } finally {
    await portal.stop();
  }
}
