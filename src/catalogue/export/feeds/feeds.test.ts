import { describe, expect, test } from 'vitest';
import { readXmlElement } from '../../exchange/xml/read-xml-element.ts';
import { childOf, childrenOf, textOf, type XmlNode } from '../../exchange/xml/xml-node.ts';
import { atomFeed } from './atom.ts';
import type { Feed, FeedEntry } from './feed.ts';
import { rssFeed } from './rss.ts';

const NASTY = '<b>&amp;]]>\u0001\ufffe😀 "\' </title>';
const READABLE = NASTY.replace('\u0001', '').replace('\ufffe', '');
const since = new Date('2026-01-01T00:00:00Z');
const entry = (number: number): FeedEntry => ({
  id: `tag:netz.example,2026:kurs/${number}`,
  title: NASTY,
  page: `https://netz.example/kurse/demo-${number}?a=1&b=2`,
  provider: NASTY,
  topics: [NASTY],
  text: NASTY,
  publishedAt: new Date('2026-11-01T08:00:00Z'),
  updatedAt: new Date('2026-11-02T08:00:00Z'),
  rights: NASTY,
});
const feed: Feed = {
  title: NASTY,
  subtitle: NASTY,
  page: 'https://netz.example/kurse?q=a&near=46483',
  self: 'https://netz.example/kurse.atom?q=a&near=46483',
  author: NASTY,
  entries: [entry(1), entry(2)],
};

function rootOf(xml: string): XmlNode {
  const read = readXmlElement(xml.replace(/^<\?xml[^>]*>\s*/, ''));
  if (read.kind === 'malformed') throw new Error(read.reason);
  return read.element;
}
const missing = (node: XmlNode, names: readonly string[]) =>
  names.filter((name) => childrenOf(node, name).length !== 1);

describe('Atom has what RFC 4287 wants', () => {
  test.each([
    ['with entries', feed],
    ['empty', { ...feed, entries: [] }],
  ])('%s', (_name, given) => {
    const root = rootOf(atomFeed(given, since));
    expect(missing(root, ['id', 'title', 'updated', 'author'])).toEqual([]);
    expect(childrenOf(root, 'link').map(({ attributes }) => attributes.get('rel'))).toEqual([
      'self',
      'alternate',
    ]);
    const entries = childrenOf(root, 'entry');
    expect(entries.flatMap((one) => missing(one, ['id', 'title', 'updated', 'summary']))).toEqual(
      [],
    );
    expect(new Set(entries.map((one) => textOf(one, 'id'))).size).toBe(given.entries.length);
    for (const one of [root, ...entries]) {
      expect(textOf(one, 'title')).toBe(READABLE);
      expect(new Date(textOf(one, 'updated')).toISOString()).toBe(textOf(one, 'updated'));
    }
  });
});

test('RSS has what RSS 2.0 wants', () => {
  const channel = childOf(rootOf(rssFeed(feed, since)), 'channel');
  if (channel === undefined) throw new Error('no channel');
  expect(missing(channel, ['title', 'description', 'lastBuildDate', 'ttl'])).toEqual([]);
  const items = childrenOf(channel, 'item');
  expect(items.flatMap((one) => missing(one, ['title', 'link', 'guid', 'pubDate']))).toEqual([]);
  for (const item of items) {
    expect(textOf(item, 'title')).toBe(READABLE);
    // RFC 822, as readers want it.
    expect(textOf(item, 'pubDate')).toMatch(/^\w{3}, \d{2} \w{3} \d{4} \d{2}:\d{2}:\d{2} GMT$/);
    expect(childOf(item, 'guid')?.attributes.get('isPermaLink')).toBe('false');
  }
});
