import { z } from 'zod';
import { privatePage } from '../../../accounts/index.ts';
import { type FormBody, NO_FORM } from '../../../platform/http/form-body.ts';
import { type Route, type RouteRequest, route } from '../../../platform/http/route.ts';
import { seeOther } from '../../../platform/http/see-other.ts';
import { localizedPath } from '../../../platform/texts/index.ts';
import { errorPage } from '../../../ui/error-page.tsx';
import { htmlResponse } from '../../../ui/render.ts';
import {
  APPLIED_PATH,
  APPLY_PATH,
  CONFIRM_PATTERN,
} from '../../model/membership/membership-paths.ts';
import { rulesOfKind } from '../../model/membership/membership-rules.ts';
import { applicationByToken } from '../../queries/membership/find-application.ts';
import { applyForMembership } from '../../use-cases/membership/apply-for-membership.ts';
import { confirmApplication } from '../../use-cases/membership/confirm-application.ts';
import { ApplicationPage } from './application-page.tsx';
import { AppliedPage, ConfirmApplicationPage } from './applied-pages.tsx';
import { KindsPage } from './kinds-page.tsx';
import type { MembershipParts } from './membership-parts.ts';
import { readApplication, typedApplication } from './read-application.ts';

const KindInput = z.object({ query: z.object({ kind: z.string().optional().catch(undefined) }) });
const TokenInput = z.object({ params: z.object({ token: z.string().max(100) }) });
type KindRequest = RouteRequest<z.output<typeof KindInput>>;
type TokenRequest = RouteRequest<z.output<typeof TokenInput>>;

/** From "who can join" to the confirmed application. Open to everybody; works without scripts and without an account. */
export function applyRoutes(parts: MembershipParts): Route[] {
  const { db, shell, sender } = parts;

  /** What form and answer share; null where no kind is chosen that the network admits. */
  function chosen({ input, language }: KindRequest, form: FormBody) {
    const rules = parts.rules();
    const kind = rulesOfKind(rules, input.query.kind ?? '');
    if (kind === null) return null;
    const topics = parts.topics(language);
    return { shell, language, rules, kind, topics, typed: typedApplication(form, kind) };
  }

  function showForm(request: KindRequest): Response {
    const { language } = request;
    const page = chosen(request, NO_FORM);
    return page === null
      ? htmlResponse(KindsPage({ shell, language, rules: parts.rules() }))
      : htmlResponse(ApplicationPage({ ...page, wrong: {} }));
  }

  async function submit(request: KindRequest): Promise<Response> {
    const { form, language, now } = request;
    const page = chosen(request, form);
    if (page === null) return showForm(request);
    const topics = new Set(page.topics.map(({ key }) => key));
    const read = readApplication(page.typed, page.kind, topics, language);
    if (read.kind === 'wrong') {
      return privatePage(ApplicationPage({ ...page, wrong: read.wrong }), 422);
    }
    await applyForMembership(db, { ...read.application, language, sender, now });
    return seeOther(localizedPath(language, APPLIED_PATH));
  }

  async function linked({ input, language, path, now }: TokenRequest): Promise<Response> {
    const application = await applicationByToken(db, input.params.token, now);
    if (application === null) {
      return privatePage(errorPage({ shell, language, path, kind: 'not_found' }), 404);
    }
    const { answerDays } = parts.rules();
    const page = ConfirmApplicationPage({ shell, language, path, application, answerDays });
    return privatePage(page, application.state === 'expired' ? 410 : 200);
  }

  const common = { localized: true, access: { kind: 'public' } } as const;
  return [
    route({
      ...common,
      method: 'GET',
      path: APPLY_PATH,
      rateLimit: { perMinute: 120 },
      input: KindInput,
      handle: showForm,
    }),
    route({
      ...common,
      method: 'POST',
      path: APPLY_PATH,
      rateLimit: { perMinute: 10 },
      input: KindInput,
      handle: submit,
    }),
    route({
      ...common,
      method: 'GET',
      path: APPLIED_PATH,
      rateLimit: { perMinute: 120 },
      input: z.unknown(),
      handle: ({ language }) =>
        htmlResponse(AppliedPage({ shell, language, answerDays: parts.rules().answerDays })),
    }),
    route({
      ...common,
      method: 'GET',
      path: CONFIRM_PATTERN,
      rateLimit: { perMinute: 60 },
      input: TokenInput,
      handle: linked,
    }),
    route({
      ...common,
      method: 'POST',
      path: CONFIRM_PATTERN,
      rateLimit: { perMinute: 20 },
      input: TokenInput,
      async handle(request) {
        const { input, language, path, now } = request;
        await confirmApplication(db, input.params.token, now);
        // Whatever has become of it, the page behind the link says so.
        const known = await applicationByToken(db, input.params.token, now);
        return known === null ? linked(request) : seeOther(localizedPath(language, path));
      },
    }),
  ];
}
