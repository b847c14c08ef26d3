import type { Guard } from '../../../platform/http/route.ts';
import { readSignature } from './signature.ts';

/** What a mail server showed; null = the operator has set no key, so that nobody is let in and the answer says why. */
export type SignaturePass = ReturnType<typeof readSignature>;

/**
 * Mail servers that sign what they hand in; cookies do not count, so that no page can hand in mail with somebody's session (ASVS 3.5.1).
 * Whether the signature is right shows with the body, which the route reads.
 */
export function signatureGuard(key: string | undefined): Guard {
  return {
    kind: 'guarded',
    rule: 'mail-signature',
    async admit({ request, now }) {
      if (key === undefined) return { kind: 'admitted', pass: null satisfies SignaturePass };
      const signature = readSignature(request.headers.get('x-signature'), now);
      return signature === null
        ? { kind: 'first', path: '' }
        : { kind: 'admitted', pass: signature satisfies SignaturePass };
    },
  };
}
