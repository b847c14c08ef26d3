import { z } from 'zod';
import { guardedRoute } from '../../../../accounts/index.ts';
import {
  finishedChecks,
  handleCorrection,
  handledCorrections,
  openCorrections,
} from '../../../../funding/index.ts';
import { formText } from '../../../../platform/http/form-text.ts';
import type { Route } from '../../../../platform/http/route.ts';
import { seeOther } from '../../../../platform/http/see-other.ts';
import { type Language, localizedPath } from '../../../../platform/texts/index.ts';
import { htmlResponse } from '../../../../ui/render.ts';
import { officeTexts } from '../../../texts.ts';
import type { OfficeParts } from '../../office-parts.ts';
import { notFound } from '../draft/draft-flow.ts';
import { CORRECTION_PATTERN, CORRECTIONS_PATH } from '../funding-paths.ts';
import { CORRECTIONS_DONE, CorrectionsPage } from './corrections-page.tsx';

/** So many of those that were dealt with are shown. */
const SHOWN_HANDLED = 20;

const Outcome = z.enum(['adopted', 'not_adopted']);

/** What people say is described wrong, and what the office does about it. */
export function correctionRoutes(parts: OfficeParts): Route[] {
  const { db, shell, guards, funding: book } = parts;
  const access = guards.may('funding.edit');
  const page = async (
    language: Language,
    more: Pick<Parameters<typeof CorrectionsPage>[0], 'done' | 'typed' | 'wrong'>,
  ) =>
    CorrectionsPage({
      ...{ shell, language, book },
      open: await openCorrections(db),
      handled: await handledCorrections(db, SHOWN_HANDLED),
      finished: await finishedChecks(db),
      ...more,
    });
  return [
    guardedRoute({
      method: 'GET',
      path: CORRECTIONS_PATH,
      localized: true,
      access,
      rateLimit: { perMinute: 120 },
      input: z.object({
        query: z.object({ done: z.enum(CORRECTIONS_DONE).nullable().default(null).catch(null) }),
      }),
      async handle({ input, language }) {
        const { done } = input.query;
        return htmlResponse(await page(language, { done, typed: null, wrong: {} }));
      },
    }),
    guardedRoute({
      method: 'POST',
      path: CORRECTION_PATTERN,
      localized: true,
      access,
      rateLimit: { perMinute: 60 },
      input: z.object({ params: z.object({ correction: z.string().regex(/^\d{1,15}$/) }) }),
      async handle(request) {
        const { input, form, actor, language, now } = request;
        const { correction: id } = input.params;
        const outcome = Outcome.safeParse(formText(form, 'outcome'));
        if (!outcome.success) return notFound(parts, request);
        const note = formText(form, 'note').trim();
        if (outcome.data === 'not_adopted' && note === '') {
          const wrong = { [`note-${id}`]: officeTexts(language)('funding.wrong.reason') };
          const shown = await page(language, { done: null, typed: { id, note }, wrong });
          return htmlResponse(shown, { status: 422 });
        }
        const answer = await handleCorrection(db, {
          correctionId: id,
          version: Number(formText(form, 'version')) || 0,
          outcome: outcome.data,
          note,
          actorId: actor.personId,
          now,
        });
        return seeOther(`${localizedPath(language, CORRECTIONS_PATH)}?done=${answer.kind}`);
      },
    }),
  ];
}
