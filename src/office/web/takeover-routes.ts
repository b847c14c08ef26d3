import { z } from 'zod';
import { actingAs, decideTakeover, guardedRoute, noteAccess } from '../../accounts/index.ts';
import { formText } from '../../platform/http/form-text.ts';
import type { Route } from '../../platform/http/route.ts';
import { seeOther } from '../../platform/http/see-other.ts';
import { type Language, localizedPath } from '../../platform/texts/index.ts';
import { errorPage } from '../../ui/error-page.tsx';
import { htmlResponse } from '../../ui/render.ts';
import { takeoverRequest, takeoverRequests } from '../queries/takeover-requests.ts';
import { officeTexts } from '../texts.ts';
import type { OfficeParts } from './office-parts.ts';
import { TAKEOVER_PATTERN, TAKEOVERS_PATH } from './paths.ts';
import { TAKEOVER_DONE, TakeoverPage, TakeoversPage } from './takeovers-page.tsx';

const OneInput = z.object({ params: z.object({ takeover: z.string().max(40) }) });
const Decision = z.enum(['accept', 'decline']);

/** Deciding who may take over a member page. It gives somebody all rights of a member, so it needs a fresh proof of who decides. */
export function takeoverRoutes({ db, shell, guards, sender }: OfficeParts): Route[] {
  const access = guards.may('member.people.change');
  const gone = (language: Language, path: string) =>
    htmlResponse(errorPage({ shell, language, path, kind: 'not_found' }), { status: 404 });
  return [
    guardedRoute({
      method: 'GET',
      path: TAKEOVERS_PATH,
      localized: true,
      access,
      rateLimit: { perMinute: 120 },
      input: z.object({
        query: z.object({ done: z.enum(TAKEOVER_DONE).optional().catch(undefined) }),
      }),
      async handle({ input, actor, language, now }) {
        const requests = await takeoverRequests(db);
        const { length: lines } = requests;
        await noteAccess(db, { actor, page: 'takeover', id: 'all', lines, now });
        return htmlResponse(TakeoversPage({ shell, language, requests, done: input.query.done }));
      },
    }),
    guardedRoute({
      method: 'GET',
      path: TAKEOVER_PATTERN,
      localized: true,
      access,
      rateLimit: { perMinute: 120 },
      input: OneInput,
      async handle({ input, actor, language, path, now }) {
        const request = await takeoverRequest(db, input.params.takeover);
        if (request === null) return gone(language, path);
        await noteAccess(db, { actor, page: 'takeover', id: request.id, lines: 1, now });
        return htmlResponse(TakeoverPage({ shell, language, request, wrong: {} }));
      },
    }),
    guardedRoute({
      method: 'POST',
      path: TAKEOVER_PATTERN,
      localized: true,
      access,
      rateLimit: { perMinute: 30 },
      input: OneInput,
      async handle({ input, form, actor, language, path, now }) {
        const request = await takeoverRequest(db, input.params.takeover);
        const decision = Decision.safeParse(formText(form, 'decision'));
        if (request === null || !decision.success) return gone(language, path);
        const accept = decision.data === 'accept';
        const answer = await decideTakeover(db, {
          requestId: request.id,
          accept,
          memberName: request.memberName,
          sender,
          // The person wrote in an unknown language; the letter is German first like everything else.
          language: 'de',
          by: actingAs(actor),
          now,
        });
        if (answer.kind === 'gone') return gone(language, path);
        if (answer.kind === 'too_many') {
          const wrong = { content: officeTexts(language)('office.invite.tooMany') };
          const page = TakeoverPage({ shell, language, request, wrong });
          return htmlResponse(page, { status: 422 });
        }
        const done = accept ? 'accepted' : 'declined';
        return seeOther(`${localizedPath(language, TAKEOVERS_PATH)}?done=${done}`);
      },
    }),
  ];
}
