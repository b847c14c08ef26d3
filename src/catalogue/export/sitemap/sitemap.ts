import { LANGUAGES, localizedPath } from '../../../platform/texts/index.ts';
import { element, opening, required, type Xml } from '../xml/xml.ts';

/** A page that exists in every language. */
export interface MappedPage {
  /** Without language prefix. */
  readonly path: string;
  /** Last real change; null where nobody knows. */
  readonly changedAt: Date | null;
}

/** A part may hold 50,000 addresses (sitemaps.org); each page has one per language. */
export const PAGES_PER_PART = Math.floor(50_000 / LANGUAGES.length);

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** The index of all parts. */
export function sitemapIndex(parts: readonly string[]): string {
  const entries = parts.map((address) => required('sitemap', [element('loc', address)]));
  return document('sitemapindex', {}, entries);
}

/** One part: each page in each language, with its other languages (hreflang). */
export function sitemapPart(pages: readonly MappedPage[], publicUrl: string): string {
  const entries = pages.flatMap((page) => {
    const alternates = [...LANGUAGES, 'x-default' as const].map((language) =>
      required('xhtml:link', [], {
        rel: 'alternate',
        hreflang: language,
        href: `${publicUrl}${localizedPath(language === 'x-default' ? 'de' : language, page.path)}`,
      }),
    );
    return LANGUAGES.map((language) =>
      required('url', [
        element('loc', `${publicUrl}${localizedPath(language, page.path)}`),
        element('lastmod', page.changedAt?.toISOString()),
        ...alternates,
      ]),
    );
  });
  return document('urlset', { 'xmlns:xhtml': 'http://www.w3.org/1999/xhtml' }, entries);
}

function document(root: string, namespaces: Record<string, string>, entries: readonly Xml[]) {
  const lines = entries.map(({ text }) => text).join('\n');
  const start = opening(root, { xmlns: NAMESPACE, ...namespaces });
  return `<?xml version="1.0" encoding="utf-8"?>\n${start}\n${lines}\n</${root}>\n`;
}
