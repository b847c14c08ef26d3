import type { Kysely } from 'kysely';
import type { AccountsTables } from '../tables.ts';
import { type CheckedCode, checkCode, type TypedCode } from './check-code.ts';
import { startSession } from './start-session.ts';

export type SignedIn =
  | { readonly kind: 'signed_in'; readonly token: string }
  | Exclude<CheckedCode, { kind: 'right' }>;

/** Ends an attempt with the right code and begins a session; its token goes into the cookie. */
export async function signInByCode(
  db: Kysely<AccountsTables>,
  typed: Omit<TypedCode, 'personId'> & {
    readonly device: string;
    /** What the browser's session cookie held until now. */
    readonly oldToken: string | null;
  },
): Promise<SignedIn> {
  return db.transaction().execute(async (trx) => {
    const checked = await checkCode(trx, typed);
    if (checked.kind !== 'right') return checked;
    const { device, oldToken, now } = typed;
    const { personId } = checked;
    const token = await startSession(trx, { personId, device, secondFactor: false, now, oldToken });
    return { kind: 'signed_in', token };
  });
}
