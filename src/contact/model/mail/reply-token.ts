import { keyFor } from '../../../platform/security/secret.ts';
import { macOf } from '../../../platform/security/tokens.ts';

// Crockford's base 32 in lower case: mail programs and servers may change the case of an address.
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
/** 120 bits: nobody can guess one. */
const CHARACTERS = 24;

/** The token in the reply address of a need, made anew from the secret each time. */
export function replyToken(secret: Buffer, needId: string): string {
  const mac = macOf(keyFor(secret, 'reply address'), needId);
  return Array.from(mac.subarray(0, CHARACTERS), (byte) => ALPHABET[byte & 31]).join('');
}

/** `kontakt@netz.example` and a token → `kontakt+TOKEN@netz.example` (sub-addressing, RFC 5233). */
export function replyAddressOf(contactEmail: string, token: string): string {
  const at = contactEmail.lastIndexOf('@');
  return `${contactEmail.slice(0, at)}+${token}${contactEmail.slice(at)}`;
}

/** The tokens that stand in addresses of a mail, in order, each once; whether they are ours is not known yet. */
export function tokensIn(addresses: readonly string[]): readonly string[] {
  const found = addresses.flatMap((address) => {
    const [, token] = /\+([0-9a-z]{24})@/i.exec(address) ?? [];
    return token === undefined ? [] : [token.toLowerCase()];
  });
  return [...new Set(found)];
}
