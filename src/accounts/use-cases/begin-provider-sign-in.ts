import type { Kysely } from 'kysely';
import { randomId } from '../../platform/ids.ts';
import type { OidcProvider } from '../../platform/oidc/open-provider.ts';
import { seal } from '../../platform/security/secret.ts';
import { hashOf, newToken } from '../../platform/security/tokens.ts';
import type { Language } from '../../platform/texts/index.ts';
import { PROVIDER_MINUTES } from '../model/sign-in-provider.ts';
import type { AccountsTables } from '../tables.ts';

/**
 * Somebody is about to go to the provider: keeps what the answer has to fit, bound to the browser by a token for its cookie
 * (ASVS 10.1.2). Answers where they go; null while the provider cannot be reached.
 */
export async function beginProviderSignIn(
  db: Kysely<AccountsTables>,
  begin: {
    readonly provider: OidcProvider;
    /** Key of the purpose `sign-in provider`, see `keyFor`. */
    readonly key: Buffer;
    /** The session whose person connects the account; null = signing in. */
    readonly sessionId: string | null;
    readonly language: Language;
    readonly next: string | null;
    readonly now: Date;
  },
): Promise<{ readonly url: string; readonly browserToken: string } | null> {
  const { provider, key, sessionId, language, next, now } = begin;
  const asked = await provider.ask();
  if (asked === null) return null;
  const browserToken = newToken();
  const id = randomId();
  await pruneProviderFlows(db, now);
  await db
    .insertInto('oidc_flow')
    .values({
      id,
      browser_hash: hashOf(browserToken),
      content: seal(key, JSON.stringify(asked.question), id),
      session_id: sessionId,
      language,
      next,
      expires_at: new Date(now.getTime() + PROVIDER_MINUTES * 60_000),
    })
    .execute();
  return { url: asked.url, browserToken };
}

/** Deletes what nobody came back for in time. */
export async function pruneProviderFlows(db: Kysely<AccountsTables>, now: Date): Promise<void> {
  await db.deleteFrom('oidc_flow').where('expires_at', '<=', now).execute();
}
