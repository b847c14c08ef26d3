import { escapeHtml } from '../../model/text-to-html.ts';
import { element, opening, required } from '../xml/xml.ts';
import { type Feed, newestOf } from './feed.ts';

/** Readers need not ask more often than every six hours. */
const MINUTES_TO_LIVE = 360;

/** The same as RSS 2.0, for readers that do not know Atom. */
export function rssFeed(feed: Feed, emptySince: Date): string {
  const channel = required('channel', [
    element('title', feed.title),
    element('link', feed.page),
    element('description', feed.subtitle),
    element('language', 'de'),
    element('lastBuildDate', (newestOf(feed) ?? emptySince).toUTCString()),
    element('ttl', MINUTES_TO_LIVE),
    required('atom:link', [], { rel: 'self', type: 'application/rss+xml', href: feed.self }),
    ...feed.entries.map((entry) =>
      required('item', [
        element('title', entry.title),
        element('link', entry.page),
        // Readers take it for HTML (RSS 2.0), so what providers write must come as text in HTML.
        element('description', escapeHtml(entry.text)),
        element('dc:creator', entry.provider),
        ...entry.topics.map((topic) => element('category', topic)),
        element('guid', entry.id, { isPermaLink: 'false' }),
        element('pubDate', entry.updatedAt.toUTCString()),
        element('dc:rights', entry.rights),
      ]),
    ),
  ]);
  const root = opening('rss', {
    version: '2.0',
    'xmlns:atom': 'http://www.w3.org/2005/Atom',
    'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  });
  return `<?xml version="1.0" encoding="utf-8"?>\n${root}\n${channel.text}\n</rss>\n`;
}
