import type { Refusal } from './types.ts';

export type UrlVerdict =
  | { readonly kind: 'ok'; readonly url: URL }
  | { readonly kind: 'refused'; readonly reason: Refusal };

const MOST_CHARACTERS = 2000;

/**
 * Reads what somebody typed as an address of the web (ASVS 1.3.6, 13.2.4): http or https, no name or password in it, a host. The
 * parser of the platform writes every form of an IPv4 address (decimal, octal, hexadecimal, short) as four numbers and names in
 * Punycode, so that what is looked at afterwards is what is called.
 */
export function checkUrl(typed: string, base?: URL): UrlVerdict {
  const refused = (reason: Refusal): UrlVerdict => ({ kind: 'refused', reason });
  if (typed.length > MOST_CHARACTERS || !URL.canParse(typed, base?.href)) {
    return refused('not_an_address');
  }
  const url = new URL(typed, base);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return refused('not_http');
  if (url.username !== '' || url.password !== '') return refused('has_credentials');
  // A dot at the end names the same host.
  const host = url.hostname.replace(/\.+$/, '');
  if (host === '') return refused('not_an_address');
  url.hostname = host;
  url.hash = '';
  return { kind: 'ok', url };
}
