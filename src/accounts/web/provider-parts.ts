import type { OidcProvider } from '../../platform/oidc/open-provider.ts';
import { keyFor } from '../../platform/security/secret.ts';
import type { FactorParts } from './factor-parts.ts';

/** The provider of sign-ins that the operator has set up. */
export interface SignInProvider {
  readonly provider: OidcProvider;
  /** What people call it. */
  readonly name: string;
  /** What counts as second factor, see `hasShownTwoFactors`. */
  readonly secondFactorMethods: readonly string[];
}

export interface ProviderContext extends FactorParts, SignInProvider {
  /** Seals what an answer has to fit. */
  readonly key: Buffer;
}

export function providerContext(parts: FactorParts, own: SignInProvider): ProviderContext {
  return { ...parts, ...own, key: keyFor(parts.secret, 'sign-in provider') };
}
