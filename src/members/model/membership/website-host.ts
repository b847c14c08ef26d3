/** The host of a website without `www.`, as two records of the same organisation share it; null for none. */
export function websiteHost(website: string | null): string | null {
  if (website === null || !URL.canParse(website)) return null;
  const host = new URL(website).hostname.toLowerCase().replace(/^www\./, '');
  return host === '' ? null : host;
}
