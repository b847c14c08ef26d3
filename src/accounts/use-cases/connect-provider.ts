import type { Kysely } from 'kysely';
import type { ProvenIdentity } from '../../platform/oidc/read-claims.ts';
import type { LetterSender } from '../letters/compose-letter.ts';
import type { AccountsTables } from '../tables.ts';
import { addProviderIdentity } from './add-provider-identity.ts';
import { reportProviderEvent } from './report-provider-event.ts';

interface OwnProvider {
  readonly personId: string;
  readonly providerName: string;
  readonly sender: LetterSender;
  readonly now: Date;
}

/**
 * Connects an account at the provider with that of a signed-in person. `taken`: it opens somebody else's account, or this person has
 * connected another one; that one is to be parted first. The caller's route wants a recent proof (ASVS 7.5.1).
 */
export function connectProvider(
  db: Kysely<AccountsTables>,
  connect: OwnProvider & { readonly identity: ProvenIdentity },
): Promise<'connected' | 'taken'> {
  const { personId, identity } = connect;
  const { issuer, subject } = identity;
  return db.transaction().execute(async (trx) => {
    await trx
      .deleteFrom('oidc_identity')
      .where('person_id', '=', personId)
      .where('issuer', '=', issuer)
      .where('parted_at', 'is not', null)
      .execute();
    if (await addProviderIdentity(trx, { ...connect, usedAt: null })) return 'connected';
    const same = await trx
      .selectFrom('oidc_identity')
      .select('person_id')
      .where('issuer', '=', issuer)
      .where('subject', '=', subject)
      .executeTakeFirst();
    return same?.person_id === personId ? 'connected' : 'taken';
  });
}

/** Parts the person's account from that at the issuer; the code by e-mail always remains as a way in. Answers whether there was one. */
export function disconnectProvider(
  db: Kysely<AccountsTables>,
  disconnect: OwnProvider & { readonly issuer: string },
): Promise<boolean> {
  const { personId, issuer } = disconnect;
  return db.transaction().execute(async (trx) => {
    const gone = await trx
      .updateTable('oidc_identity')
      .set({ parted_at: disconnect.now })
      .where('person_id', '=', personId)
      .where('issuer', '=', issuer)
      .where('parted_at', 'is', null)
      .returning('subject')
      .executeTakeFirst();
    if (gone === undefined) return false;
    await reportProviderEvent(trx, { ...disconnect, event: 'disconnected' });
    return true;
  });
}
