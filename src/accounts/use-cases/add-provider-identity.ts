import type { Kysely } from 'kysely';
import type { ProvenIdentity } from '../../platform/oidc/read-claims.ts';
import type { LetterSender } from '../letters/compose-letter.ts';
import type { AccountsTables } from '../tables.ts';
import { reportProviderEvent } from './report-provider-event.ts';

/**
 * Connects an account at the provider with a person's, in the caller's transaction, and tells them. False where it opens somebody's
 * account already, or the person has or had another one there.
 */
export async function addProviderIdentity(
  trx: Kysely<AccountsTables>,
  add: {
    readonly personId: string;
    readonly identity: ProvenIdentity;
    readonly providerName: string;
    /** Null = not used to sign in yet. */
    readonly usedAt: Date | null;
    readonly sender: LetterSender;
    readonly now: Date;
  },
): Promise<boolean> {
  const { personId, identity, usedAt, now } = add;
  const { issuer, subject } = identity;
  const added = await trx
    .insertInto('oidc_identity')
    .values({
      issuer,
      subject,
      person_id: personId,
      created_at: now,
      last_used_at: usedAt,
      parted_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('person_id')
    .executeTakeFirst();
  if (added === undefined) return false;
  await reportProviderEvent(trx, { ...add, event: 'connected' });
  return true;
}
