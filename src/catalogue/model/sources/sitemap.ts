/** Addresses that a sitemap lists (`<loc>`), in its order, each once; entities as sitemaps write them. */
export function addressesOfSitemap(xml: string, most: number): readonly string[] {
  const found = new Set<string>();
  for (const [, text = ''] of xml.matchAll(/<loc>([^<]{1,2100})<\/loc>/g)) {
    if (found.size === most) break;
    found.add(
      text.trim().replaceAll('&apos;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
    );
  }
  return [...found];
}
