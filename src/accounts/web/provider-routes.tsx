import { z } from 'zod';
import { formText } from '../../platform/http/form-text.ts';
import { type Route, type RouteRequest, route } from '../../platform/http/route.ts';
import { seeOther } from '../../platform/http/see-other.ts';
import type { ProvenIdentity } from '../../platform/oidc/read-claims.ts';
import { localizedPath } from '../../platform/texts/index.ts';
import { ownPath } from '../model/next-path.ts';
import { beginProviderSignIn } from '../use-cases/begin-provider-sign-in.ts';
import { connectProvider } from '../use-cases/connect-provider.ts';
import { signInByProvider } from '../use-cases/sign-in-by-provider.ts';
import { type ProviderFlow, takeProviderFlow } from '../use-cases/take-provider-flow.ts';
import { deviceWords } from './device-words.ts';
import { afterwards } from './next-link.ts';
import { SIGN_IN_PATH } from './paths.ts';
import { privatePage } from './private-page.ts';
import { clearProviderToken, readProviderToken, setProviderToken } from './provider-cookie.ts';
import { ForwardPage, type ProviderTrouble, ProviderTroublePage } from './provider-pages.tsx';
import type { ProviderContext } from './provider-parts.ts';
import {
  PROVIDER_ACCOUNT_PATH,
  PROVIDER_RETURN_PATH,
  PROVIDER_SIGN_IN_PATH,
} from './provider-paths.ts';
import { readSessionToken, setSessionToken } from './session-cookie.ts';

const STATUS: Readonly<Record<ProviderTrouble, number>> = {
  refused: 422,
  declined: 422,
  over: 422,
  away: 503,
};

type Way = Pick<ProviderFlow, 'language' | 'next'>;

/** Sends a browser to the provider; `sessionId` where the account of that session is to be connected. */
export async function goToProvider(
  context: ProviderContext,
  go: Way & { readonly sessionId: string | null; readonly now: Date },
): Promise<Response> {
  const { db, shell, provider, key, name, isHttps } = context;
  const begun = await beginProviderSignIn(db, { ...go, provider, key });
  if (begun === null) return troubleResponse(context, 'away', go);
  const { language } = go;
  const response = privatePage(
    <ForwardPage shell={shell} language={language} name={name} url={begun.url} />,
  );
  setProviderToken(response.headers, begun.browserToken, isHttps);
  return response;
}

function troubleResponse(
  { shell, name }: ProviderContext,
  trouble: ProviderTrouble,
  { language, next }: Way,
): Response {
  const page = { shell, language, next, name, trouble };
  return privatePage(<ProviderTroublePage {...page} />, STATUS[trouble]);
}

/** /anmelden/dienst and the way back from there. */
export function providerSignInRoutes(context: ProviderContext): Route[] {
  const { db, provider, key, isHttps, findActor, sender, name: providerName } = context;

  async function comeBack(request: RouteRequest<unknown>): Promise<Response> {
    const { now, url, language } = request;
    const browserToken = readProviderToken(request.request, isHttps);
    if (browserToken === null) return seeOther(localizedPath(language, SIGN_IN_PATH));
    const flow = await takeProviderFlow(db, { browserToken, key, now });
    if (flow === null) return troubleResponse(context, 'over', { language, next: null });
    const answer = await provider.redeem(url.search, flow.question);
    if (answer.kind === 'wrong') return troubleResponse(context, 'over', flow);
    if (answer.kind !== 'identity') return troubleResponse(context, answer.kind, flow);
    return flow.sessionId === null
      ? signIn(request, flow, answer.identity)
      : connect(request, flow, answer.identity);
  }

  async function signIn(
    { request, now }: RouteRequest<unknown>,
    flow: ProviderFlow,
    identity: ProvenIdentity,
  ): Promise<Response> {
    const token = await signInByProvider(db, {
      identity,
      providerName,
      secondFactorMethods: context.secondFactorMethods,
      device: deviceWords(request, flow.language),
      oldToken: readSessionToken(request, isHttps),
      sender,
      now,
    });
    if (token === null) return troubleResponse(context, 'refused', flow);
    const response = seeOther(afterwards(flow.language, flow.next));
    setSessionToken(response.headers, token, isHttps);
    return response;
  }

  /** Only the session that has asked for it connects the account: nobody is made to connect somebody else's. */
  async function connect(
    { request, now }: RouteRequest<unknown>,
    flow: ProviderFlow,
    identity: ProvenIdentity,
  ): Promise<Response> {
    const actor = await findActor(request, now);
    if (actor === null || actor.session.id !== flow.sessionId) {
      return troubleResponse(context, 'over', flow);
    }
    const { personId } = actor;
    const done = await connectProvider(db, { personId, identity, providerName, sender, now });
    return seeOther(`${localizedPath(flow.language, PROVIDER_ACCOUNT_PATH)}?done=${done}`);
  }

  return [
    route({
      method: 'POST',
      path: PROVIDER_SIGN_IN_PATH,
      localized: true,
      access: { kind: 'public' },
      rateLimit: { perMinute: 20 },
      input: z.unknown(),
      handle: ({ form, language, now }) =>
        goToProvider(context, {
          sessionId: null,
          language,
          next: ownPath(formText(form, 'next')),
          now,
        }),
    }),
    route({
      method: 'GET',
      path: PROVIDER_RETURN_PATH,
      localized: false,
      access: { kind: 'public' },
      rateLimit: { perMinute: 20 },
      input: z.unknown(),
      async handle(request) {
        const response = await comeBack(request);
        if (readProviderToken(request.request, isHttps) !== null) {
          clearProviderToken(response.headers, isHttps);
        }
        return response;
      },
    }),
  ];
}
