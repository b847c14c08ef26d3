import { z } from 'zod';
import { guardedRoute } from '../../accounts/index.ts';
import { decideTwinsForBoth, listTwinsAcross } from '../../catalogue/index.ts';
import { formText } from '../../platform/http/form-text.ts';
import type { Route } from '../../platform/http/route.ts';
import { seeOther } from '../../platform/http/see-other.ts';
import { type Language, localizedPath } from '../../platform/texts/index.ts';
import { errorPage } from '../../ui/error-page.tsx';
import { htmlResponse } from '../../ui/render.ts';
import type { OfficeParts } from './office-parts.ts';
import { TWIN_PATTERN, TWINS_PATH } from './paths.ts';
import { TWINS_DONE, type TwinsDone, TwinsPage } from './twins-page.tsx';

const Decision = z.enum(['link', 'different']);

/** Courses of two members that look like one: the office decides only after asking both. */
export function twinRoutes({ db, shell, guards }: OfficeParts): Route[] {
  const access = guards.may('moderation.decide');
  const page = async (
    { language, now }: { readonly language: Language; readonly now: Date },
    { done = null, unasked = null }: { done?: TwinsDone | null; unasked?: string | null },
  ) => TwinsPage({ shell, language, pairs: await listTwinsAcross(db, { now }), done, unasked });
  return [
    guardedRoute({
      method: 'GET',
      path: TWINS_PATH,
      localized: true,
      access,
      rateLimit: { perMinute: 120 },
      input: z.object({
        query: z.object({ done: z.enum(TWINS_DONE).nullable().default(null).catch(null) }),
      }),
      async handle(request) {
        return htmlResponse(await page(request, { done: request.input.query.done }));
      },
    }),
    guardedRoute({
      method: 'POST',
      path: TWIN_PATTERN,
      localized: true,
      access,
      rateLimit: { perMinute: 60 },
      input: z.object({ params: z.object({ pair: z.string().max(40) }) }),
      async handle(request) {
        const { input, form, actor, language, path, now } = request;
        const notFound = () =>
          htmlResponse(errorPage({ shell, language, path, kind: 'not_found' }), { status: 404 });
        const decision = Decision.safeParse(formText(form, 'decision'));
        if (!decision.success) return notFound();
        const { pair: pairId } = input.params;
        if (decision.data === 'link' && formText(form, 'asked') === '')
          return htmlResponse(await page(request, { unasked: pairId }), { status: 422 });
        const answer = await decideTwinsForBoth(db, {
          pairId,
          version: Number(formText(form, 'version')) || 0,
          decision: decision.data,
          actorId: actor.personId,
          now,
        });
        if (answer.kind === 'missing') return notFound();
        const done = TWINS_DONE.find((one) => one === answer.kind) ?? 'meanwhile';
        return seeOther(`${localizedPath(language, TWINS_PATH)}?done=${done}`);
      },
    }),
  ];
}
