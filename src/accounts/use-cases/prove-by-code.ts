import type { Kysely } from 'kysely';
import type { AccountsTables } from '../tables.ts';
import { type CheckedCode, checkCode, type TypedCode } from './check-code.ts';
import { renewSession } from './renew-session.ts';

export type Proved =
  | { readonly kind: 'proved'; readonly token: string }
  | Exclude<CheckedCode, { kind: 'right' }>;

/** Proves again by a fresh code who is sitting there: the session gets a new token and `proved_at` (ASVS 7.2.4, 7.5.1). */
export async function proveByCode(
  db: Kysely<AccountsTables>,
  typed: TypedCode & { readonly personId: string; readonly sessionId: string },
): Promise<Proved> {
  return db.transaction().execute(async (trx) => {
    const checked = await checkCode(trx, typed);
    if (checked.kind !== 'right') return checked;
    const { personId, sessionId, now } = typed;
    const token = await renewSession(trx, { sessionId, personId, secondFactor: false, now });
    return { kind: 'proved', token };
  });
}
