import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll } from 'vitest';

/** Somebody with an account at the provider. */
export interface ProviderAccount {
  readonly sub: string;
  readonly email?: string;
  readonly email_verified?: unknown;
  readonly acr?: string;
  readonly amr?: readonly string[];
}

/** How an answer is not what it should be. */
export interface Deviation {
  /** Instead of what the token should say. */
  readonly claims?: Readonly<Record<string, unknown>>;
  /** Signs with a key that the provider does not publish. */
  readonly isForged?: boolean;
  /** Says `alg: none` and signs nothing. */
  readonly isUnsigned?: boolean;
}

export interface OidcServer {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Codes that were asked for at the token endpoint, refused ones too. */
  readonly redeemed: string[];
  /** Somebody signs in on the page to which the portal has sent them; answers the query with which they come back. */
  authorize(address: string, account: ProviderAccount, deviation?: Deviation): string;
  /** From now on the metadata name another issuer, or every answer is an error; null = as it should be. */
  disturb(how: 'other_issuer' | 'failing' | null): void;
}

interface Grant {
  readonly redirectUri: string;
  readonly challenge: string;
  readonly token: string;
}

const SECONDS = 1000;

/**
 * A small provider of OpenID Connect on a port of its own: metadata, keys, and a token endpoint that checks client, code (once),
 * redirect address and PKCE, as RFC 6749, RFC 7636 and OpenID Connect Core ask.
 */
export async function oidcServer(redirectUrl: string): Promise<OidcServer> {
  const clientId = 'demo-portal';
  const clientSecret = 'demo-secret+with/signs';
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const foreign = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
  const grants = new Map<string, Grant>();
  const redeemed: string[] = [];
  let disturbance: 'other_issuer' | 'failing' | null = null;

  const server = createServer(async (request, response) => {
    const answer = disturbance === 'failing' ? { status: 500 } : await reply(request);
    response.writeHead(answer.status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answer.body ?? {}));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  afterAll(() => new Promise((resolve) => server.close(resolve)));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  async function reply(request: IncomingMessage): Promise<{ status: number; body?: unknown }> {
    switch (request.url) {
      case '/.well-known/openid-configuration':
        return { status: 200, body: metadata() };
      case '/keys':
        return {
          status: 200,
          body: { keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'k1', alg: 'ES256' }] },
        };
      case '/token':
        return redeem(new URLSearchParams(await text(request)));
      default:
        return { status: 404 };
    }
  }

  const metadata = () => ({
    issuer: disturbance === 'other_issuer' ? 'https://evil.example' : issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/keys`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['ES256'],
    token_endpoint_auth_methods_supported: ['client_secret_post'],
    code_challenge_methods_supported: ['S256'],
    authorization_response_iss_parameter_supported: true,
  });

  function redeem(form: URLSearchParams): { status: number; body: unknown } {
    const code = form.get('code') ?? '';
    const grant = grants.get(code);
    redeemed.push(code);
    // Whoever tries a code has used it up, right or wrong.
    grants.delete(code);
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    const isRight =
      form.get('client_id') === clientId &&
      form.get('client_secret') === clientSecret &&
      grant?.redirectUri === form.get('redirect_uri') &&
      grant?.challenge === challenge;
    if (!isRight) return { status: 400, body: { error: 'invalid_grant' } };
    const tokens = { access_token: 'unused', token_type: 'Bearer', id_token: grant.token };
    return { status: 200, body: tokens };
  }

  return {
    issuer,
    clientId,
    clientSecret,
    redeemed,
    authorize(address, account, deviation = {}) {
      const { searchParams } = new URL(address);
      const asked = (name: string) => searchParams.get(name) ?? '';
      if (asked('client_id') !== clientId || asked('redirect_uri') !== redirectUrl) {
        throw new Error('not registered');
      }
      if (asked('code_challenge_method') !== 'S256' || asked('response_type') !== 'code') {
        throw new Error('not allowed');
      }
      const now = Math.floor(Date.now() / SECONDS);
      const claims = {
        iss: issuer,
        aud: clientId,
        iat: now,
        exp: now + 300,
        nonce: asked('nonce'),
        ...account,
        ...deviation.claims,
      };
      const code = randomBytes(16).toString('base64url');
      const token = idToken(claims, deviation.isForged ? foreign : privateKey, deviation);
      const grant = { redirectUri: redirectUrl, challenge: asked('code_challenge'), token };
      grants.set(code, grant);
      return `?${new URLSearchParams({ code, state: asked('state'), iss: issuer })}`;
    },
    disturb(how) {
      disturbance = how;
    },
  };
}

function idToken(claims: object, key: KeyObject, { isUnsigned }: Deviation): string {
  const header = isUnsigned ? { alg: 'none' } : { alg: 'ES256', kid: 'k1', typ: 'JWT' };
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const signed = `${part(header)}.${part(claims)}`;
  if (isUnsigned) return `${signed}.`;
  const signature = sign('sha256', Buffer.from(signed), { key, dsaEncoding: 'ieee-p1363' });
  return `${signed}.${signature.toString('base64url')}`;
}
