import { PROVIDER_RETURN_PATH, type SignInProvider } from '../accounts/index.ts';
import type { Config } from '../config.ts';
import type { Log } from '../platform/log.ts';
import { openOidcProvider } from '../platform/oidc/open-provider.ts';

/** The provider of sign-ins by the settings; undefined where there is none. Nothing is asked of it yet. */
export function signInProviderOf(
  { oidc }: Pick<Config, 'oidc'>,
  publicUrl: string,
  log: Log,
): SignInProvider | undefined {
  if (oidc === undefined) return undefined;
  const { name, secondFactorMethods, ...registered } = oidc;
  const redirectUrl = `${publicUrl}${PROVIDER_RETURN_PATH}`;
  return {
    provider: openOidcProvider({ ...registered, redirectUrl }, log),
    name,
    secondFactorMethods,
  };
}
