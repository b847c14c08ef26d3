import * as client from 'openid-client';
import type { Log } from '../log.ts';
import { type ProvenIdentity, readClaims } from './read-claims.ts';

/** A provider of sign-ins (OpenID Connect) and how the portal is registered there. */
export interface OidcSettings {
  /** As the provider names itself, exactly; https, or http on the own machine. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Where the provider sends people back to: registered there, exactly. */
  readonly redirectUrl: string;
}

/** What makes the answer fit this one question; kept by us, never seen by the browser (ASVS 10.1.2). */
export interface OidcQuestion {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

export type OidcAnswer =
  | { readonly kind: 'identity'; readonly identity: ProvenIdentity }
  /** Somebody has said no at the provider. */
  | { readonly kind: 'declined' }
  /** It does not fit the question, or is not from this provider for this portal. */
  | { readonly kind: 'wrong' }
  /** The provider cannot be reached, or fails. */
  | { readonly kind: 'away' };

export interface OidcProvider {
  readonly issuer: string;
  /** A new question and the address where people answer it; null while the provider cannot be reached. */
  ask(): Promise<{ readonly url: string; readonly question: OidcQuestion } | null>;
  /** Redeems what the provider sent back: `search` is the query of the address it has led to. */
  redeem(search: string, question: OidcQuestion): Promise<OidcAnswer>;
}

/** Whoever signs in waits for it. */
const TIMEOUT_SECONDS = 5;
const DRIFT_SECONDS = 30;

/**
 * Speaks with one provider: authorization code with PKCE (S256), `state` and `nonce`; the ID token's signature, issuer, audience and
 * times are checked by the library (ASVS 9.1.1, 9.1.2, 9.2.1, 9.2.3, 10.2.1, 10.5.1–10.5.4). The provider's own description is fetched when
 * somebody first signs in, not at the start: the portal also runs while it is away. Nothing but this module asks other hosts.
 */
export function openOidcProvider(settings: OidcSettings, log: Pick<Log, 'warn'>): OidcProvider {
  const { issuer, redirectUrl } = settings;
  let known: Promise<client.Configuration | null> | null = null;
  const configuration = () => {
    known ??= discover(settings).catch((error: unknown) => {
      known = null;
      log.warn('the sign-in provider cannot be used', { issuer, reason: reason(error) });
      return null;
    });
    return known;
  };
  return {
    issuer,
    async ask() {
      const config = await configuration();
      if (config === null) return null;
      const question = {
        state: client.randomState(),
        nonce: client.randomNonce(),
        verifier: client.randomPKCECodeVerifier(),
      };
      const url = client.buildAuthorizationUrl(config, {
        redirect_uri: redirectUrl,
        // No name, no picture: what is not asked for need not be protected (ASVS 10.2.3).
        scope: 'openid email',
        state: question.state,
        nonce: question.nonce,
        code_challenge: await client.calculatePKCECodeChallenge(question.verifier),
        code_challenge_method: 'S256',
      });
      return { url: url.href, question };
    },
    async redeem(search, question) {
      const config = await configuration();
      if (config === null) return { kind: 'away' };
      try {
        // Never the address of the request: behind a proxy it may look different from the registered one.
        const tokens = await client.authorizationCodeGrant(config, new URL(search, redirectUrl), {
          expectedState: question.state,
          expectedNonce: question.nonce,
          pkceCodeVerifier: question.verifier,
        });
        const identity = readClaims(tokens.claims());
        return identity === null ? { kind: 'wrong' } : { kind: 'identity', identity };
      } catch (error) {
        const answer = answerOf(error);
        if (answer.kind !== 'declined') {
          log.warn('a sign-in by the provider failed', { issuer, reason: reason(error) });
        }
        return answer;
      }
    },
  };
}

async function discover({ issuer, clientId, clientSecret }: OidcSettings) {
  const server = new URL(issuer);
  const execute = [client.enableNonRepudiationChecks];
  if (server.protocol === 'http:') execute.push(client.allowInsecureRequests);
  const metadata = { client_secret: clientSecret, [client.clockTolerance]: DRIFT_SECONDS };
  const authentication = (methods: readonly string[] | undefined) =>
    methods?.includes('client_secret_post') === false
      ? client.ClientSecretBasic(clientSecret)
      : client.ClientSecretPost(clientSecret);
  const found = await client.discovery(server, clientId, metadata, undefined, {
    execute,
    timeout: TIMEOUT_SECONDS,
  });
  const about = found.serverMetadata();
  const methods = about.token_endpoint_auth_methods_supported;
  const own = new client.Configuration(about, clientId, metadata, authentication(methods));
  own.timeout = TIMEOUT_SECONDS;
  for (const prepare of execute) prepare(own);
  return own;
}

function answerOf(error: unknown): OidcAnswer {
  if (error instanceof client.AuthorizationResponseError) {
    return { kind: error.error === 'access_denied' ? 'declined' : 'wrong' };
  }
  if (error instanceof client.ResponseBodyError) {
    return { kind: error.status >= 500 ? 'away' : 'wrong' };
  }
  const isNetwork = error instanceof TypeError && error.message === 'fetch failed';
  return { kind: isNetwork || AWAY.has(codeOf(error)) ? 'away' : 'wrong' };
}

/** Late, or an answer that is none, e.g. the error page of a proxy. */
const AWAY: ReadonlySet<string> = new Set([
  'OAUTH_TIMEOUT',
  'OAUTH_RESPONSE_IS_NOT_CONFORM',
  'OAUTH_RESPONSE_IS_NOT_JSON',
]);

const codeOf = (error: unknown): string =>
  error instanceof client.ClientError ? (error.code ?? '') : '';

/** For the log: never what the provider or the browser sent along, which may hold codes and addresses. */
function reason(error: unknown): string {
  if (error instanceof client.ResponseBodyError) return `refused the code (${error.status})`;
  return codeOf(error) || (error instanceof Error ? error.name : 'unknown');
}
