import { openOidcProvider } from '../../src/platform/oidc/open-provider.ts';
import { type AccountsSite, accountsSite } from './accounts-site.ts';
import type { HttpBrowser, Shown } from './http-browser.ts';
import {
  type Deviation,
  type OidcServer,
  oidcServer,
  type ProviderAccount,
} from './oidc-server.ts';
import { PUBLIC_URL } from './sign-in-app.ts';

/** Registered at the provider. */
export const RETURN_PATH = '/anmelden/dienst/zurueck';

export interface ProviderSite extends AccountsSite {
  readonly server: OidcServer;
  /** What was warned of. */
  readonly warnings: string[];
  /** From the button on the sign-in page to the provider; answers the address there. */
  leave(browser: HttpBrowser, next?: string): Promise<string>;
  /** There and back; answers what the portal then shows. */
  signInThere(
    browser: HttpBrowser,
    account: ProviderAccount,
    deviation?: Deviation,
  ): Promise<Shown>;
}

/** The accounts with a provider of sign-ins that is really asked. `methods`: what counts as second factor. */
export async function providerSite(methods: readonly string[] = []): Promise<ProviderSite> {
  const redirectUrl = `${PUBLIC_URL}${RETURN_PATH}`;
  const server = await oidcServer(redirectUrl);
  const warnings: string[] = [];
  const provider = openOidcProvider(
    { ...server, redirectUrl },
    { warn: (message, fields) => warnings.push(`${message} ${JSON.stringify(fields)}`) },
  );
  const site = await accountsSite({
    parts: { signInProvider: { provider, name: 'Kreis-Konto', secondFactorMethods: methods } },
  });
  const leave = async (browser: HttpBrowser, next = '') => {
    const { html } = await browser.post('/anmelden/dienst', next === '' ? {} : { next });
    return addressIn(html);
  };
  return {
    ...site,
    server,
    warnings,
    leave,
    async signInThere(browser, account, deviation) {
      const address = await leave(browser);
      return browser.get(`${RETURN_PATH}${server.authorize(address, account, deviation)}`);
    },
  };
}

/** Where a page leads at once. */
export function addressIn(html: string): string {
  const [, address = ''] = /http-equiv="refresh" content="0;url=([^"]+)"/.exec(html) ?? [];
  return address.replaceAll('&amp;', '&');
}
