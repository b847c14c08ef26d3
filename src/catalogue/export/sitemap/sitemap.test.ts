import { expect, test } from 'vitest';
import { LANGUAGES } from '../../../platform/texts/index.ts';
import { readXmlElement } from '../../exchange/xml/read-xml-element.ts';
import { childrenOf, textOf } from '../../exchange/xml/xml-node.ts';
import { PAGES_PER_PART, sitemapPart } from './sitemap.ts';

test('a part names each page in each language once, with all its languages, as sitemaps.org wants it', () => {
  const pages = [
    { path: '/kurse/demo-1?a=1&b="2"', changedAt: new Date('2026-11-02T08:00:00Z') },
    { path: '/', changedAt: null },
  ];
  const read = readXmlElement(
    sitemapPart(pages, 'https://netz.example').replace(/^<\?xml[^>]*>\s*/, ''),
  );
  if (read.kind === 'malformed') throw new Error(read.reason);
  const urls = childrenOf(read.element, 'url');
  const addresses = urls.map((url) => textOf(url, 'loc'));
  expect(new Set(addresses).size).toBe(pages.length * LANGUAGES.length);
  expect(addresses[0]).toBe('https://netz.example/kurse/demo-1?a=1&b="2"');
  for (const url of urls) {
    const links = childrenOf(url, 'link').map(({ attributes }) => attributes);
    expect(links.map((one) => one.get('hreflang'))).toEqual([...LANGUAGES, 'x-default']);
    // Google wants the page itself among its languages.
    expect(links.map((one) => one.get('href'))).toContain(textOf(url, 'loc'));
  }
  expect(textOf(urls[0], 'lastmod')).toBe('2026-11-02T08:00:00.000Z');
  expect(PAGES_PER_PART * LANGUAGES.length).toBeLessThanOrEqual(50_000);
});
