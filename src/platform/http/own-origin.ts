const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether a request that changes something comes from our own pages (ASVS 3.5.1–3.5.3). Browsers say so by Sec-Fetch-Site; older
 * ones send Origin. A request with neither, or with `null`, is refused: forms of all supported browsers send at least one.
 */
export function isFromOwnPages(request: Request, publicUrl: string): boolean {
  if (SAFE_METHODS.has(request.method)) return true;
  const site = request.headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin';
  return request.headers.get('origin') === new URL(publicUrl).origin;
}
