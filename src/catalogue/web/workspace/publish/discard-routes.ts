import { guardedRoute } from '../../../../accounts/index.ts';
import { formText } from '../../../../platform/http/form-text.ts';
import type { Route } from '../../../../platform/http/route.ts';
import { seeOther } from '../../../../platform/http/see-other.ts';
import { localizedPath } from '../../../../platform/texts/index.ts';
import { htmlResponse } from '../../../../ui/render.ts';
import { discardDraft } from '../../../use-cases/editing/discard-draft.ts';
import { wordsOf } from '../../words/words.ts';
import { courseAccess, findCourse, notThere } from '../find-course.ts';
import type { CourseWorkspace } from '../parts.ts';
import { coursePaths, coursesPath, DISCARD_PATTERN } from '../paths.ts';
import { AskPage } from './ask-page.tsx';

/** Throwing away what is not online: changes, or a course that never was. */
export function discardRoutes(parts: CourseWorkspace): Route[] {
  const { db, shell } = parts;
  const { editing, changing } = courseAccess(parts);
  return [
    guardedRoute({
      ...editing,
      path: DISCARD_PATTERN,
      async handle(request) {
        const { input, language } = request;
        const found = await findCourse(parts, input.params);
        if (found === null) return notThere(parts, request);
        const { t } = wordsOf(language);
        const isNew = found.course.published === null;
        const page = AskPage({
          shell,
          language,
          ...found,
          path: coursePaths(found.member.slug, found.course.offerId).discard,
          title: t(isNew ? 'editor.discard.titleNew' : 'editor.discard.title'),
          lead: t(isNew ? 'editor.discard.leadNew' : 'editor.discard.lead'),
          submit: t(isNew ? 'editor.discard.submitNew' : 'editor.discard.submit'),
        });
        return htmlResponse(page);
      },
    }),
    guardedRoute({
      ...changing,
      path: DISCARD_PATTERN,
      async handle(request) {
        const { input, form, actor, language, now } = request;
        const found = await findCourse(parts, input.params);
        if (found === null) return notThere(parts, request);
        const { member, course } = found;
        const answer = await discardDraft(db, {
          memberId: member.id,
          offerId: course.offerId,
          version: Number(formText(form, 'version')) || 0,
          actorId: actor.personId,
          now,
        });
        if (answer.kind === 'missing') return notThere(parts, request);
        const list = localizedPath(language, coursesPath(member.slug));
        if (answer.kind === 'deleted') return seeOther(`${list}?done=gone`);
        const path = localizedPath(language, coursePaths(member.slug, course.offerId).course);
        return seeOther(`${path}?done=${answer.kind === 'discarded' ? 'discarded' : 'none'}`);
      },
    }),
  ];
}
