import type { Kysely } from 'kysely';
import type { Guard } from '../../../platform/http/route.ts';
import type { EditingTables } from '../../tables.ts';
import { useKey } from '../../use-cases/push/use-key.ts';

/** Who delivers. Of forms the key may stand in a field, as the VHS finder wants it; then the route looks for it. */
export type KeyPass =
  | { readonly kind: 'key'; readonly key: { readonly keyId: string; readonly memberId: string } }
  | { readonly kind: 'in_form' };

const NO_KEY = { kind: 'first', path: '' } as const;

/**
 * Programs that show a key of a member (`Authorization: Bearer …`); cookies do not count, so that no page can deliver with somebody's
 * session (ASVS 3.5.1). Refused with 401.
 */
export function keyGuard(db: Kysely<EditingTables>): Guard {
  return {
    kind: 'guarded',
    rule: 'delivery-key',
    async admit({ request, now }) {
      const header = request.headers.get('authorization');
      if (header === null) {
        const isForm = /^multipart\/form-data\s*;/i.test(request.headers.get('content-type') ?? '');
        if (request.method !== 'POST' || !isForm) return NO_KEY;
        return { kind: 'admitted', pass: { kind: 'in_form' } satisfies KeyPass };
      }
      const [, token = ''] = /^Bearer\s+(\S+)$/i.exec(header) ?? [];
      const key = await useKey(db, token, now);
      if (key === null) return NO_KEY;
      return { kind: 'admitted', pass: { kind: 'key', key } satisfies KeyPass };
    },
  };
}
