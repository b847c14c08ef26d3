import type { Kysely } from 'kysely';
import { randomId } from '../../../platform/ids.ts';
import type { AccountsTables } from '../../tables.ts';

/**
 * Keeps which version of the privacy text a person agreed to, and when first: the invitation that says so is gone after 30 days, the
 * proof is needed as long as the account is there (Art. 7 (1) GDPR).
 */
export async function noteConsent(
  trx: Kysely<AccountsTables>,
  consent: {
    readonly personId: string;
    readonly textVersion: string;
    readonly givenAt: Date;
  },
): Promise<void> {
  await trx
    .insertInto('consent')
    .values({
      id: randomId(),
      person_id: consent.personId,
      kind: 'privacy_text',
      text_version: consent.textVersion,
      given_at: consent.givenAt,
    })
    .onConflict((conflict) => conflict.columns(['person_id', 'kind', 'text_version']).doNothing())
    .execute();
}
