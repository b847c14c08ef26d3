import { guardedRoute } from '../../../../accounts/index.ts';
import { formText } from '../../../../platform/http/form-text.ts';
import type { Route } from '../../../../platform/http/route.ts';
import { seeOther } from '../../../../platform/http/see-other.ts';
import { localizedPath } from '../../../../platform/texts/index.ts';
import { htmlResponse } from '../../../../ui/render.ts';
import { previewMapping } from '../../../use-cases/columns/preview-mapping.ts';
import { saveColumnMapping } from '../../../use-cases/columns/save-column-mapping.ts';
import { surveyDelivery } from '../../../use-cases/columns/survey-delivery.ts';
import { replayDelivery } from '../../../use-cases/intake/replay-delivery.ts';
import { wordsOf } from '../../words/words.ts';
import { courseAccess, notThere } from '../find-course.ts';
import type { CourseWorkspace } from '../parts.ts';
import { COLUMNS_PATTERN, deliveryPath } from '../paths.ts';
import { columnProblems } from './column-problems.ts';
import { ColumnsPage, type ColumnsPageProps } from './columns-page.tsx';
import { hasAsked, readColumns, readWords } from './read-form.ts';
import { topicList } from './topic-list.ts';
import { unknownWords } from './unknown-words.ts';
import { UnreadablePage } from './unreadable-page.tsx';

/** Saying what the columns of a delivered table mean. */
export function columnsRoutes(parts: CourseWorkspace): Route[] {
  const { db, shell } = parts;
  const { editing, changing, load } = courseAccess(parts);
  const topics = topicList(parts.network);
  const pageOf = async (
    view: Omit<ColumnsPageProps, 'preview' | 'shell'>,
    status = 200,
  ): Promise<Response> => {
    const preview = await previewMapping(db, view.delivery, view.mapping);
    return htmlResponse(ColumnsPage({ ...view, shell, preview }), { status });
  };
  return [
    guardedRoute({
      ...editing,
      path: COLUMNS_PATTERN,
      rateLimit: { perMinute: 60 },
      async handle(request) {
        const { input, language } = request;
        const member = await load(input.params.slug);
        const answer = await surveyDelivery(db, member.id, input.params.delivery);
        if (answer === null) return notThere(parts, request);
        if (answer.kind === 'unreadable')
          return htmlResponse(UnreadablePage({ shell, language, member, ...answer }));
        const unknown = unknownWords(answer.survey, answer.mapping, topics);
        return pageOf({ language, member, ...answer, unknown, wrong: {} });
      },
    }),
    guardedRoute({
      ...changing,
      path: COLUMNS_PATTERN,
      rateLimit: { perMinute: 60 },
      async handle(request) {
        const { input, form, language, actor, now } = request;
        const member = await load(input.params.slug);
        const answer = await surveyDelivery(db, member.id, input.params.delivery);
        if (answer === null || answer.kind === 'unreadable') return notThere(parts, request);
        const { survey, delivery } = answer;
        const chosen = readColumns(form, survey, answer.mapping);
        const unknown = unknownWords(survey, chosen, topics);
        const mapping = readWords(form, chosen, unknown);
        const version = Number(formText(form, 'version')) || 0;
        const view = { language, member, ...answer, mapping, unknown, version, wrong: {} };
        if (formText(form, 'act') !== 'save') return pageOf(view);
        const wrong = columnProblems(survey, mapping, wordsOf(language));
        if (Object.keys(wrong).length > 0) return pageOf({ ...view, wrong }, 422);
        if (!hasAsked(form, unknown)) return pageOf({ ...view, notice: 'columns.wordsAsked' });
        const saved = await saveColumnMapping(db, {
          memberId: member.id,
          headings: survey.headings,
          mapping,
          version,
          actorId: actor.personId,
          now,
        });
        if (saved.kind === 'outdated')
          return pageOf({ ...view, version: answer.version, notice: 'columns.outdated' }, 409);
        const deliver = {
          memberId: member.id,
          deliveryId: delivery.id,
          actorId: actor.personId,
          now,
        };
        const again = saved.kind === 'saved' ? await replayDelivery(db, deliver) : null;
        const next = again?.deliveryId ?? delivery.id;
        return seeOther(localizedPath(language, deliveryPath(member.slug, next)));
      },
    }),
  ];
}
