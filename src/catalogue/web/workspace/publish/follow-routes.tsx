import { guardedRoute } from '../../../../accounts/index.ts';
import { formText } from '../../../../platform/http/form-text.ts';
import type { Route } from '../../../../platform/http/route.ts';
import { seeOther } from '../../../../platform/http/see-other.ts';
import { type Language, localizedPath } from '../../../../platform/texts/index.ts';
import { Notice } from '../../../../ui/notice.tsx';
import { htmlResponse } from '../../../../ui/render.ts';
import { changesBetween } from '../../../model/course-changes.ts';
import { deliveredDocument } from '../../../queries/editing/delivered-document.ts';
import { followDelivery } from '../../../use-cases/editing/follow-delivery.ts';
import { wordsOf } from '../../words/words.ts';
import { courseAccess, type FoundCourse, findCourse, notThere } from '../find-course.ts';
import { ChangeList } from '../history/change-list.tsx';
import type { CourseWorkspace } from '../parts.ts';
import { coursePaths, FOLLOW_PATTERN } from '../paths.ts';
import { AskPage } from './ask-page.tsx';

/** Leaving a course that was edited by hand to its deliveries again, after saying what would be lost. */
export function followRoutes(parts: CourseWorkspace): Route[] {
  const { db } = parts;
  const { editing, changing } = courseAccess(parts);
  /** Whether there is anything to leave: a delivered course that was edited by hand. */
  const canFollow = ({ course }: FoundCourse) =>
    course.source !== null && course.editedAt !== null && course.published !== null;
  const toCourse = ({ member, course }: FoundCourse, language: Language, done: string) =>
    seeOther(
      `${localizedPath(language, coursePaths(member.slug, course.offerId).course)}?done=${done}`,
    );
  return [
    guardedRoute({
      ...editing,
      path: FOLLOW_PATTERN,
      async handle(request) {
        const found = await findCourse(parts, request.input.params);
        if (found === null) return notThere(parts, request);
        if (!canFollow(found)) return toCourse(found, request.language, 'none');
        return htmlResponse(await followPage(parts, found, request, false));
      },
    }),
    guardedRoute({
      ...changing,
      path: FOLLOW_PATTERN,
      async handle(request) {
        const { input, form, actor, language, now } = request;
        const found = await findCourse(parts, input.params);
        if (found === null) return notThere(parts, request);
        if (!canFollow(found)) return toCourse(found, language, 'none');
        const { member, course } = found;
        const answer = await followDelivery(db, {
          memberId: member.id,
          offerId: course.offerId,
          version: Number(formText(form, 'version')) || 0,
          actorId: actor.personId,
          now,
        });
        if (answer.kind === 'changed_meanwhile')
          return htmlResponse(await followPage(parts, found, request, true), { status: 409 });
        if (answer.kind === 'missing') return notThere(parts, request);
        return toCourse(found, language, answer.kind === 'following' ? 'following' : 'none');
      },
    }),
  ];
}

async function followPage(
  parts: CourseWorkspace,
  found: FoundCourse,
  { language, now }: { readonly language: Language; readonly now: Date },
  isChanged: boolean,
) {
  const { member, course } = found;
  const words = wordsOf(language);
  const { t, format } = words;
  const delivered = await deliveredDocument(parts.db, course.offerId);
  const changes = delivered === null ? [] : changesBetween(course.document, delivered.document);
  return AskPage({
    shell: parts.shell,
    language,
    ...found,
    path: coursePaths(member.slug, course.offerId).follow,
    title: t('editor.follow.title'),
    lead: t('editor.follow.lead', { source: course.source?.name ?? '' }),
    submit: t('editor.follow.submit'),
    children: (
      <>
        {isChanged && (
          <Notice tone="deadline" isStatus>
            <p>{t('editor.follow.meanwhile')}</p>
          </Notice>
        )}
        {delivered === null ? (
          <p>{t('editor.follow.unknown')}</p>
        ) : (
          <>
            <h2>{t('editor.follow.lost')}</h2>
            <p>
              {t(changes.length === 0 ? 'editor.follow.same' : 'editor.follow.lostLead', {
                day: format.day(delivered.at),
              })}
            </p>
            <ChangeList
              words={words}
              labels={await parts.labels.get(now)}
              before={course.document}
              after={delivered.document}
              changes={changes}
            />
          </>
        )}
        <p>{t('editor.follow.undo')}</p>
      </>
    ),
  });
}
