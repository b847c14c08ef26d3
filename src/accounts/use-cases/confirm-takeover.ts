import type { Kysely } from 'kysely';
import { hashOf } from '../../platform/security/tokens.ts';
import type { AccountsTables } from '../tables.ts';
import { requestTakeover } from './request-takeover.ts';

/**
 * The button behind the link of the letter: now the office sees the request. The link counts once. Answers false where there is
 * nothing to confirm (any more).
 */
export function confirmTakeover(
  db: Kysely<AccountsTables>,
  confirm: { readonly token: string; readonly now: Date },
): Promise<boolean> {
  const { token, now } = confirm;
  return db.transaction().execute(async (trx) => {
    const begun = await trx
      .deleteFrom('takeover_confirmation')
      .where('token_hash', '=', hashOf(token))
      .where('expires_at', '>', now)
      .returning(['member_id as memberId', 'name', 'email', 'proof'])
      .executeTakeFirst();
    if (begun === undefined) return false;
    await requestTakeover(trx, { ...begun, now });
    return true;
  });
}
