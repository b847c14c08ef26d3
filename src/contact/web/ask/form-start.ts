import { keyFor } from '../../../platform/security/secret.ts';
import { isSameDigest, macOf, newToken } from '../../../platform/security/tokens.ts';
import type { AskValues } from './check-asked.ts';

/** Name of the hidden field that says when a form was made. */
export const START_FIELD = 'start';

const NOTHING = { nonce: '', openedAt: null } as const;

/** A random word and the second in which the page was made, signed: `word.seconds.signature`. */
export function formStart(secret: Buffer, now: Date): string {
  const nonce = newToken();
  const seconds = Math.floor(now.getTime() / 1000).toString(36);
  return `${nonce}.${seconds}.${signature(secret, nonce, seconds).toString('base64url')}`;
}

/** What {@link formStart} has written; without word and time if it is not ours: the form still counts, only less trusted. */
export function readFormStart(
  secret: Buffer,
  text: string,
): { readonly nonce: string; readonly openedAt: Date | null } {
  const [nonce = '', seconds = '', signed = '', ...rest] = text.split('.');
  if (rest.length > 0 || !/^[0-9a-z]{1,9}$/.test(seconds)) return NOTHING;
  const own = signature(secret, nonce, seconds);
  if (!isSameDigest(own, Buffer.from(signed, 'base64url'))) return NOTHING;
  return { nonce, openedAt: new Date(Number.parseInt(seconds, 36) * 1000) };
}

/**
 * One form with the same words is one enquiry, however often it is sent. The words are part of the key: a page that somebody else kept
 * (a shared cache, a restored tab) must not make two people's questions one.
 */
export function formKey(secret: Buffer, nonce: string, values: AskValues): string {
  return macOf(keyFor(secret, 'ask form key'), nonce, JSON.stringify(values)).toString('base64url');
}

function signature(secret: Buffer, nonce: string, seconds: string): Buffer {
  return macOf(keyFor(secret, 'ask form'), nonce, seconds);
}
