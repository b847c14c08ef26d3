import type { Kysely } from 'kysely';
import type { ProvenIdentity } from '../../platform/oidc/read-claims.ts';
import type { LetterSender } from '../letters/compose-letter.ts';
import { emailKey } from '../model/email-address.ts';
import { hasShownTwoFactors } from '../model/sign-in-provider.ts';
import type { AccountsTables } from '../tables.ts';
import { addProviderIdentity } from './add-provider-identity.ts';
import { note } from './note-audit.ts';
import { startSession } from './start-session.ts';

export interface ProviderSignIn {
  readonly identity: ProvenIdentity;
  readonly providerName: string;
  /** What counts as second factor, see `hasShownTwoFactors`. */
  readonly secondFactorMethods: readonly string[];
  readonly device: string;
  /** Of the browser's session so far; it ends. */
  readonly oldToken: string | null;
  readonly sender: LetterSender;
  readonly now: Date;
}

/**
 * Begins a session for the person with whom the account at the provider is connected, and answers its token. At the first time it is
 * connected by an address that the provider has verified, if somebody here has it and never had another account of that provider: an
 * address there may pass on to a colleague, and what a person has parted stays parted. Nobody is created. Null, for whatever reason: nobody here, blocked, address not verified.
 */
export function signInByProvider(
  db: Kysely<AccountsTables>,
  signIn: ProviderSignIn,
): Promise<string | null> {
  const { identity, device, oldToken, now } = signIn;
  return db.transaction().execute(async (trx) => {
    const personId = (await connected(trx, signIn)) ?? (await firstTime(trx, signIn));
    if (personId === null) {
      await note(trx, {
        actorId: null,
        action: 'sign_in.provider_refused',
        subject: { kind: 'sign_in', id: 'provider' },
        memberId: null,
        now,
      });
      return null;
    }
    const secondFactor = hasShownTwoFactors(identity.methods, signIn.secondFactorMethods);
    return startSession(trx, { personId, device, secondFactor, now, oldToken });
  });
}

async function connected(
  trx: Kysely<AccountsTables>,
  { identity, now }: ProviderSignIn,
): Promise<string | null> {
  const { issuer, subject } = identity;
  const row = await trx
    .updateTable('oidc_identity')
    .from('person')
    .set({ last_used_at: now })
    .whereRef('person.id', '=', 'oidc_identity.person_id')
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .where('parted_at', 'is', null)
    .where('person.blocked_at', 'is', null)
    .returning('oidc_identity.person_id as personId')
    .executeTakeFirst();
  return row?.personId ?? null;
}

async function firstTime(
  trx: Kysely<AccountsTables>,
  signIn: ProviderSignIn,
): Promise<string | null> {
  const { verifiedEmail } = signIn.identity;
  if (verifiedEmail === null) return null;
  const person = await trx
    .selectFrom('person')
    .select('id')
    .where('email_key', '=', emailKey(verifiedEmail))
    .where('blocked_at', 'is', null)
    .executeTakeFirst();
  if (person === undefined) return null;
  const personId = person.id;
  const added = await addProviderIdentity(trx, { ...signIn, personId, usedAt: signIn.now });
  return added ? personId : null;
}
