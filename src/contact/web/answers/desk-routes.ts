import { z } from 'zod';
import { guardedRoute } from '../../../accounts/index.ts';
import { localDate } from '../../../platform/clock.ts';
import { formText } from '../../../platform/http/form-text.ts';
import type { Route } from '../../../platform/http/route.ts';
import { seeOther } from '../../../platform/http/see-other.ts';
import { type Language, localizedPath } from '../../../platform/texts/index.ts';
import { errorPage } from '../../../ui/error-page.tsx';
import { htmlResponse } from '../../../ui/render.ts';
import { deskPath, draftPath } from '../../model/answers/answer-paths.ts';
import { usualEnd } from '../../model/answers/answer-terms.ts';
import { draftsOfOwner, submittedDrafts } from '../../queries/answers/find-draft.ts';
import { keptAnswers } from '../../queries/answers/kept-answers.ts';
import { renewAnswer, withdrawAnswer } from '../../use-cases/answers/care-for-answer.ts';
import { beginDraft } from '../../use-cases/answers/save-draft.ts';
import type { AnswerParts } from './answer-parts.ts';
import { type AnswerDesk, actorIdOf, answerDesks, DeskParams } from './desk.ts';
import { DESK_DONE, type DeskDone, DeskPage } from './desk-page.tsx';

const Act = z.enum(['renew', 'change', 'withdraw']);

/** The list of answers of a member or of the office, and what is done with published ones. */
export function deskRoutes(parts: AnswerParts): Route[] {
  const { db, shell, applyAnswers } = parts;
  const listed = (language: Language, desk: AnswerDesk, done: DeskDone) =>
    seeOther(`${localizedPath(language, deskPath(desk.slug))}?done=${done}`);

  return answerDesks(parts).flatMap(({ base, answer: param, access, open }) => [
    guardedRoute({
      method: 'GET',
      path: base,
      localized: true,
      access,
      rateLimit: { perMinute: 120 },
      input: z.object({
        params: DeskParams,
        query: z.object({ done: z.enum(DESK_DONE).optional().catch(undefined) }),
      }),
      async handle({ input, language, now }) {
        const desk = await open(input.params.slug, language);
        return htmlResponse(
          DeskPage({
            shell,
            language,
            desk,
            drafts: await draftsOfOwner(db, desk.memberId),
            kept: await keptAnswers(db, desk.memberId),
            waiting: desk.memberId === null ? await submittedDrafts(db) : null,
            today: localDate(now),
            done: input.query.done,
          }),
        );
      },
    }),
    guardedRoute({
      method: 'POST',
      path: `${base}/seite/${param}`,
      localized: true,
      access,
      rateLimit: { perMinute: 30 },
      input: z.object({ params: DeskParams }),
      async handle({ input, form, actor, language, path, now }) {
        const desk = await open(input.params.slug, language);
        const act = Act.safeParse(formText(form, 'do'));
        const mine = await keptAnswers(db, desk.memberId);
        const answer = mine.find(
          ({ id }) => id === (input.params.memberAnswer ?? input.params.ownAnswer),
        );
        const gone = () =>
          htmlResponse(errorPage({ shell, language, path, kind: 'not_found' }), { status: 404 });
        if (!act.success || answer === undefined) return gone();
        const common = {
          answerId: answer.id,
          ownerMemberId: desk.memberId,
          actorId: actorIdOf(actor),
          now,
        };
        if (act.data === 'change') {
          const { document } = answer;
          const draftId = await beginDraft(db, { ...common, document, fromEnquiry: false });
          return seeOther(localizedPath(language, draftPath(desk.slug, draftId)));
        }
        const done =
          act.data === 'withdraw'
            ? await withdrawAnswer(db, common)
            : await renewAnswer(db, { ...common, expiresOn: usualEnd(localDate(now)) });
        if (done === 'gone' || done === 'not_allowed') return gone();
        await applyAnswers();
        return listed(language, desk, done);
      },
    }),
  ]);
}
