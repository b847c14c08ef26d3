import { readFileSync } from 'node:fs';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type ProviderAnswer, providerServer } from '../../../../tests/support/source-app.ts';
import { guardedFetch } from '../../../platform/outgoing/index.ts';
import { fetchFile } from './fetch-file.ts';
import { fetchSource, type SourceToFetch } from './fetch-source.ts';
import { followPages } from './follow-pages.ts';

const fetch = guardedFetch({ userAgent: 'Bildungsnetz-Demo/1.0', allowLoopback: true });
let provider: Awaited<ReturnType<typeof providerServer>>;
let answer: (path: string, authorization: string | undefined) => ProviderAnswer;
let asked: string[] = [];
beforeAll(async () => {
  provider = await providerServer(({ url = '', headers }) => {
    asked.push(url);
    return answer(url, headers.authorization);
  });
});
beforeEach(() => {
  asked = [];
});

const NOTHING = { pageFilter: null, secret: null, etag: null, lastModified: null };

async function fetched(source: Pick<SourceToFetch, 'kind'> & Partial<SourceToFetch>, path: string) {
  const addresses = [`${provider.url}${path}`];
  const found = await fetchSource(
    { fetch },
    { ...NOTHING, addresses, ...source },
    // Without the pause between pages.
    { isFirstLook: true },
  );
  if (found.kind !== 'fetched') return found;
  const text = readFileSync(found.file.path, 'utf8');
  await found.file.remove();
  return { ...found, text };
}

describe('an answer that comes in pages', () => {
  const course = (id: string) => ({ id, type: 'Course', attributes: { name: `Kurs ${id}` } });
  const pageOf = (id: string, links: object = {}) => ({
    headers: { etag: `"${id}"` },
    body: JSON.stringify({ data: [course(id)], links: { self: `/kurse?seite=${id}`, ...links } }),
  });
  const idsOf = (text: string) =>
    JSON.parse(text).data.map(({ id }: { readonly id: string }) => id);

  test('is followed to its end, with the key, and becomes one file', async () => {
    answer = (path, authorization) => {
      if (authorization !== 'Bearer demo') return { status: 401 };
      if (path === '/kurse') return pageOf('1', { next: '/kurse?seite=2' });
      if (path.endsWith('2'))
        return pageOf('2', { next: { href: `${provider.url}/kurse?seite=3` } });
      return pageOf('3', { prev: '/kurse?seite=2', next: null });
    };
    const secret = { header: 'Authorization', value: 'Bearer demo' };
    const found = await fetched({ kind: 'file', secret }, '/kurse');
    expect(found.kind === 'fetched' ? idsOf(found.text) : found).toEqual(['1', '2', '3']);
    // Whether the first page has changed says nothing about the others.
    expect(found).toMatchObject({ etag: null, lastModified: null });
  });

  test('of one page stays as it is', async () => {
    answer = () => pageOf('1', { next: '' });
    expect(await fetched({ kind: 'file' }, '/kurse')).toMatchObject({ etag: '"1"' });
  });

  test('that leads in a circle ends when every page was asked for once', async () => {
    answer = (path) =>
      path.endsWith('2')
        ? pageOf('2', { next: '/kurse' })
        : pageOf('1', { next: '/kurse?seite=2' });
    const found = await fetched({ kind: 'file' }, '/kurse');
    expect(found.kind === 'fetched' ? idsOf(found.text) : found).toEqual(['1', '2']);
    expect(asked).toEqual(['/kurse', '/kurse?seite=2']);
  });

  test.each([
    ['on another host', 'http://anderswo.example/kurse', 'other_host'],
    ['inside', 'http://169.254.169.254/latest/', 'other_host'],
    ['that is none', 'http://[', 'not_an_address'],
    ['that is not there', '/weg', 'not_there'],
    ['that is no answer', '/kaputt', 'broken'],
  ])('ASVS 1.3.6: with a page %s is no delivery', async (_name, next, problem) => {
    answer = (path) => {
      if (path === '/weg') return { status: 404 };
      return path === '/kaputt' ? { body: '{"data": [{' } : pageOf('1', { next });
    };
    expect(await fetched({ kind: 'file' }, '/kurse')).toMatchObject({
      kind: 'failed',
      problem: { kind: problem },
    });
  });

  test('that never ends is given up', async () => {
    answer = (path) => {
      const page = Number(path.split('=')[1] ?? 1);
      return pageOf(String(page), { next: `/kurse?seite=${page + 1}` });
    };
    const request = { fetch, maxBytes: 1_000_000, timeoutMs: 5_000 };
    const address = `${provider.url}/kurse`;
    const first = await fetchFile(address, request);
    if (first.kind !== 'fetched') throw new Error(first.kind);
    expect(await followPages(address, first, request, 3)).toMatchObject({
      kind: 'failed',
      problem: { kind: 'page_limit', detail: '3' },
    });
    expect(asked).toHaveLength(3);
  });
});

describe('the pages of a sitemap', () => {
  const page =
    '<script type="application/ld+json">{"@context":"https://schema.org","@type":"Course","name":"Demo"}</script>';
  const site =
    (robots: ProviderAnswer) =>
    (path: string): ProviderAnswer => {
      if (path === '/robots.txt') return robots;
      if (path !== '/sitemap.xml') return { body: page };
      const locs = ['/kurse/1', '/kurse/2', '/intern/3'].map(
        (one) => `<loc>${provider.url}${one}</loc>`,
      );
      return { body: `<urlset>${locs.join('')}</urlset>` };
    };
  const sitemap = () => fetched({ kind: 'sitemap' }, '/sitemap.xml');

  test.each<[string, ProviderAnswer, readonly string[]]>([
    [
      'are all fetched without a robots.txt',
      { status: 404 },
      ['/kurse/1', '/kurse/2', '/intern/3'],
    ],
    [
      'are fetched as far as it allows everybody',
      { body: 'User-agent: *\nDisallow: /intern' },
      ['/kurse/1', '/kurse/2'],
    ],
    [
      'are fetched as far as it allows us',
      { body: 'User-agent: *\nDisallow: /\n\nUser-agent: Bildungsnetz\nDisallow: /kurse/1' },
      ['/kurse/2', '/intern/3'],
    ],
  ])('%s', async (_name, robots, pages) => {
    answer = site(robots);
    expect(await sitemap()).toMatchObject({ kind: 'fetched' });
    expect(asked).toEqual(['/sitemap.xml', '/robots.txt', ...pages]);
  });

  test.each<[string, ProviderAnswer, string]>([
    ['forbids all of them', { body: 'User-agent: *\nDisallow: /' }, 'robots'],
    ['cannot be had now', { status: 503 }, 'server_error'],
  ])('are not fetched where robots.txt %s', async (_name, robots, problem) => {
    answer = site(robots);
    expect(await sitemap()).toMatchObject({ kind: 'failed', problem: { kind: problem } });
    expect(asked).toEqual(['/sitemap.xml', '/robots.txt']);
  });

  test('a page that the member names itself is fetched whatever it says', async () => {
    answer = site({ body: 'User-agent: *\nDisallow: /' });
    expect(await fetched({ kind: 'pages' }, '/kurse/1')).toMatchObject({ kind: 'fetched' });
    expect(asked).toEqual(['/kurse/1']);
  });
});
