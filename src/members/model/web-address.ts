/** A website that members gave, ready for a link; null for anything that is not http(s), because such a link could run script. */
export function webAddress(text: string): { readonly href: string; readonly label: string } | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  const path = url.pathname === '/' ? '' : url.pathname;
  return { href: url.href, label: `${url.host}${path}` };
}
