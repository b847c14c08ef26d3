import { z } from 'zod';
import {
  type Actor,
  can,
  EmailAddress,
  emailKey,
  guardedRoute,
  noteAccess,
  releaseFactorReset,
  requestFactorReset,
} from '../../accounts/index.ts';
import { formText } from '../../platform/http/form-text.ts';
import type { Route } from '../../platform/http/route.ts';
import { seeOther } from '../../platform/http/see-other.ts';
import { type Language, localizedPath } from '../../platform/texts/index.ts';
import { errorPage } from '../../ui/error-page.tsx';
import { htmlResponse } from '../../ui/render.ts';
import { openFactorResets, personByAddress } from '../queries/open-factor-resets.ts';
import { officeTexts } from '../texts.ts';
import { FACTORS_DONE, FactorsPage } from './factors-page.tsx';
import type { OfficeParts } from './office-parts.ts';
import { FACTORS_PATH, RELEASE_PATTERN } from './paths.ts';

type Done = (typeof FACTORS_DONE)[number];

/** Recovery by two people of the office (ASVS 6.4.4). */
export function factorRoutes({ db, shell, guards, sender }: OfficeParts): Route[] {
  const page = async (
    { actor, language, now }: { actor: Actor; language: Language; now: Date },
    rest: { email?: string; done?: Done | undefined; wrong?: Record<string, string> } = {},
  ) =>
    FactorsPage({
      shell,
      language,
      resets: await openFactorResets(db, now),
      personId: actor.personId,
      mayChange: can(actor, 'office.people.change', { memberId: null }),
      email: rest.email ?? '',
      done: rest.done,
      wrong: rest.wrong ?? {},
    });
  const done = (language: Language, what: Done) =>
    seeOther(`${localizedPath(language, FACTORS_PATH)}?done=${what}`);

  return [
    guardedRoute({
      method: 'GET',
      path: FACTORS_PATH,
      localized: true,
      access: guards.may('office.people'),
      rateLimit: { perMinute: 120 },
      input: z.object({
        query: z.object({ done: z.enum(FACTORS_DONE).optional().catch(undefined) }),
      }),
      async handle(request) {
        const { actor, input, now } = request;
        const { length: lines } = await openFactorResets(db, now);
        await noteAccess(db, { actor, page: 'factor_reset', id: 'all', lines, now });
        return htmlResponse(await page(request, { done: input.query.done }));
      },
    }),
    guardedRoute({
      method: 'POST',
      path: FACTORS_PATH,
      localized: true,
      access: guards.may('office.people.change'),
      rateLimit: { perMinute: 10 },
      input: z.unknown(),
      async handle(request) {
        const { form, actor, language, now } = request;
        const t = officeTexts(language);
        const email = formText(form, 'email');
        const again = async (sentence: string) =>
          htmlResponse(await page(request, { email, wrong: { email: sentence } }), { status: 422 });
        const read = EmailAddress.safeParse(email);
        if (!read.success) return again(t('office.invite.wrongEmail'));
        const personId = await personByAddress(db, emailKey(read.data));
        if (personId === null) return again(t('office.factors.nobody'));
        const answer = await requestFactorReset(db, { actor, personId, sender, now });
        if (answer.kind === 'own') return again(t('office.factors.own'));
        if (answer.kind === 'open') return again(t('office.factors.alreadyOpen'));
        if (answer.kind !== 'requested') return again(t('office.factors.nobody'));
        return done(language, 'requested');
      },
    }),
    guardedRoute({
      method: 'POST',
      path: RELEASE_PATTERN,
      localized: true,
      access: guards.may('office.people.change'),
      rateLimit: { perMinute: 10 },
      input: z.object({ params: z.object({ reset: z.string().max(40) }) }),
      async handle(request) {
        const { input, actor, language, path, now } = request;
        const resetId = input.params.reset;
        const answer = await releaseFactorReset(db, { actor, resetId, sender, now });
        if (answer === 'released') return done(language, 'released');
        if (answer === 'own' || answer === 'same_person') {
          const wrong = { content: officeTexts(language)('office.factors.other') };
          return htmlResponse(await page(request, { wrong }), { status: 422 });
        }
        const notFound = errorPage({ shell, language, path, kind: 'not_found' });
        return htmlResponse(notFound, { status: 404 });
      },
    }),
  ];
}
