import { z } from 'zod';
import { guardedRoute, type WrongFields } from '../../../accounts/index.ts';
import { isLocalDate, localDate } from '../../../platform/clock.ts';
import { formText } from '../../../platform/http/form-text.ts';
import type { Route } from '../../../platform/http/route.ts';
import { seeOther } from '../../../platform/http/see-other.ts';
import { type Language, localizedPath } from '../../../platform/texts/index.ts';
import { localized } from '../../../platform/texts/localized.ts';
import { errorPage } from '../../../ui/error-page.tsx';
import { htmlResponse } from '../../../ui/render.ts';
import { OFFICE_DESK_PATH } from '../../model/answers/answer-paths.ts';
import { isEndAllowed, usualEnd } from '../../model/answers/answer-terms.ts';
import { publishedWays } from '../../model/answers/check-document.ts';
import { type AnswerDraft, findDraft, writersOf } from '../../queries/answers/find-draft.ts';
import { keptAnswers } from '../../queries/answers/kept-answers.ts';
import { contactTexts } from '../../texts.ts';
import { refuseDraft, releaseDraft } from '../../use-cases/answers/decide-draft.ts';
import type { AnswerParts } from './answer-parts.ts';
import { actorIdOf } from './desk.ts';
import { ReviewPage } from './review-page.tsx';

const Input = z.object({ params: z.object({ memberDraft: z.string().max(40) }) });
const MOST_REASON = 1000;

/** A second person reads an answer and publishes it or gives it back. */
export function reviewRoutes(parts: AnswerParts): Route[] {
  const { db, shell, guards, network, applyAnswers } = parts;
  const { adviceServices, contact } = network.settings;
  const common = {
    path: `${OFFICE_DESK_PATH}/pruefen/:memberDraft`,
    localized: true,
    access: guards.may('answer.review'),
    input: Input,
  } as const;
  const gone = (language: Language, path: string) =>
    htmlResponse(errorPage({ shell, language, path, kind: 'not_found' }), { status: 404 });

  async function page(
    draft: AnswerDraft,
    view: {
      language: Language;
      personId: string;
      now: Date;
      expiresOn: string;
      reason: string;
      wrong: WrongFields;
    },
    status: 200 | 409 | 422,
  ): Promise<Response> {
    const { personId, now, language, ...typed } = view;
    const present =
      draft.answerId === null
        ? null
        : (await keptAnswers(db, draft.ownerMemberId)).find(({ id }) => id === draft.answerId);
    return htmlResponse(
      ReviewPage({
        shell,
        language,
        draft,
        present: present?.document ?? null,
        contactName: localized(contact.name, language),
        services: adviceServices,
        isOwn: (await writersOf(db, draft.id)).includes(personId),
        today: localDate(now),
        ...typed,
      }),
      { status },
    );
  }

  return [
    guardedRoute({
      ...common,
      method: 'GET',
      rateLimit: { perMinute: 120 },
      async handle({ input, actor, language, path, now }) {
        const draft = await findDraft(db, input.params.memberDraft);
        if (draft?.state !== 'submitted') return gone(language, path);
        const expiresOn = usualEnd(localDate(now));
        const personId = actorIdOf(actor);
        return page(draft, { language, personId, now, expiresOn, reason: '', wrong: {} }, 200);
      },
    }),
    guardedRoute({
      ...common,
      method: 'POST',
      rateLimit: { perMinute: 60 },
      async handle({ input, form, actor, language, path, now }) {
        const draft = await findDraft(db, input.params.memberDraft);
        if (draft?.state !== 'submitted') return gone(language, path);
        const t = contactTexts(language);
        const personId = actorIdOf(actor);
        const expiresOn = formText(form, 'expiresOn');
        const reason = formText(form, 'reason').trim();
        const again = (wrong: WrongFields, status: 409 | 422) =>
          page(draft, { language, personId, now, expiresOn, reason, wrong }, status);
        const act = {
          draftId: draft.id,
          version: Number(formText(form, 'version')),
          actorId: personId,
          now,
        };
        if (formText(form, 'verdict') === 'refuse') {
          if (reason.length < 3 || reason.length > MOST_REASON)
            return again({ reason: t('answers.wrong.reason') }, 422);
          const refused = await refuseDraft(db, { ...act, reason });
          if (refused.kind === 'refused') return done(language, 'refused');
          return again({ reason: t('answers.wrong.meanwhile') }, 409);
        }
        if (!isLocalDate(expiresOn) || !isEndAllowed(expiresOn, localDate(now)))
          return again({ expiresOn: t('answers.wrong.end') }, 422);
        const allowed = publishedWays([contact, ...adviceServices]);
        const answer = await releaseDraft(db, { ...act, expiresOn, allowed });
        if (answer.kind === 'released') {
          await applyAnswers();
          return done(language, 'released');
        }
        const problem = answer.kind === 'own' ? 'answers.review.own' : 'answers.wrong.meanwhile';
        return again({ expiresOn: t(problem) }, 409);
      },
    }),
  ];
}

function done(language: Language, what: 'released' | 'refused'): Response {
  return seeOther(`${localizedPath(language, OFFICE_DESK_PATH)}?done=${what}`);
}
