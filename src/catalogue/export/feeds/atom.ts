import { element, opening, required } from '../xml/xml.ts';
import { type Feed, newestOf } from './feed.ts';

/** A feed as Atom (RFC 4287). `emptySince` is what an empty feed says of its last change. */
export function atomFeed(feed: Feed, emptySince: Date): string {
  const updated = newestOf(feed) ?? emptySince;
  const head = [
    element('id', feed.self),
    element('title', feed.title),
    element('subtitle', feed.subtitle),
    element('updated', updated.toISOString()),
    required('author', [element('name', feed.author)]),
    required('link', [], { rel: 'self', type: 'application/atom+xml', href: feed.self }),
    required('link', [], { rel: 'alternate', type: 'text/html', href: feed.page }),
  ];
  const entries = feed.entries.map((entry) =>
    required('entry', [
      element('id', entry.id),
      element('title', entry.title),
      element('published', entry.publishedAt.toISOString()),
      element('updated', entry.updatedAt.toISOString()),
      required('author', [element('name', entry.provider)]),
      required('link', [], { rel: 'alternate', type: 'text/html', href: entry.page }),
      ...entry.topics.map((term) => required('category', [], { term })),
      element('summary', entry.text),
      element('rights', entry.rights),
    ]),
  );
  const parts = [...head, ...entries].map((part) => part?.text ?? '').join('\n');
  const root = opening('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'de' });
  return `<?xml version="1.0" encoding="utf-8"?>\n${root}\n${parts}\n</feed>\n`;
}
