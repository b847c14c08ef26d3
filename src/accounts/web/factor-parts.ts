import type { Kysely } from 'kysely';
import { type RelyingParty, relyingPartyOf } from '../../platform/security/passkey.ts';
import { keyFor } from '../../platform/security/secret.ts';
import type { PageShell } from '../../ui/shell.ts';
import type { LetterSender } from '../letters/compose-letter.ts';
import type { AccountsTables } from '../tables.ts';
import type { FindActor, Guards } from './guard.ts';

/** What second factors need from outside. */
export interface FactorParts {
  readonly db: Kysely<AccountsTables>;
  readonly shell: PageShell;
  readonly guards: Guards;
  readonly findActor: FindActor;
  /** The portal's secret, see `loadSecret`. */
  readonly secret: Buffer;
  /** Whether the portal is served over https: then cookies are. */
  readonly isHttps: boolean;
  /** Who writes letters about changes. */
  readonly sender: LetterSender;
}

export interface FactorContext extends FactorParts {
  /** Key by which the secrets of apps are sealed. */
  readonly appKey: Buffer;
  /** By the portal's address (PUBLIC_URL); null where browsers know no passkeys. */
  readonly party: RelyingParty | null;
}

export function factorContext(parts: FactorParts): FactorContext {
  return {
    ...parts,
    appKey: keyFor(parts.secret, 'authenticator app'),
    party: relyingPartyOf(parts.shell.publicUrl),
  };
}
