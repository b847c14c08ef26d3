import { XMLParser } from 'fast-xml-parser';
import { expect, test } from 'vitest';
import type { Feed } from './feed.ts';
import { rssFeed } from './rss.ts';

test('ASVS 1.2.1: readers that take a description for HTML see the words of a provider, not its mark-up', () => {
  const at = new Date('2026-11-01T08:00:00Z');
  const text = 'C & A <img src=x onerror=alert(1)>';
  const shared = { title: 'Demo', rights: 'Demo', provider: 'Demo', topics: [], id: 'tag:demo' };
  const entry = { ...shared, text, page: 'https://netz.example/', publishedAt: at, updatedAt: at };
  const feed: Feed = {
    title: 'Demo',
    subtitle: 'Demo',
    page: 'https://netz.example/kurse',
    self: 'https://netz.example/kurse.rss',
    author: 'Demo',
    entries: [entry],
  };
  const { rss } = new XMLParser().parse(rssFeed(feed, at));
  expect(rss.channel.item.description).toBe('C &amp; A &lt;img src=x onerror=alert(1)&gt;');
});
