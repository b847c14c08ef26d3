import type { NetworkSettings } from '../model/network.ts';

/** The text of `/.well-known/security.txt` (RFC 9116). */
export function securityText(security: NetworkSettings['security'], publicUrl: string): string {
  return [
    `Contact: ${security.contact}`,
    `Expires: ${security.expires}`,
    'Preferred-Languages: de, en',
    `Canonical: ${publicUrl}/.well-known/security.txt`,
    '',
  ].join('\n');
}
