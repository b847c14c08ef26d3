export const SOURCE_KINDS = ['file', 'pages', 'sitemap'] as const;
/** What lies at an address: one file, pages with structured data, or a sitemap that lists such pages. */
export type SourceKind = (typeof SOURCE_KINDS)[number];
