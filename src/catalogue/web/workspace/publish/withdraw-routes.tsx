import { guardedRoute, type WrongFields } from '../../../../accounts/index.ts';
import { formText } from '../../../../platform/http/form-text.ts';
import type { Route } from '../../../../platform/http/route.ts';
import { seeOther } from '../../../../platform/http/see-other.ts';
import { type Language, localizedPath } from '../../../../platform/texts/index.ts';
import { TextField } from '../../../../ui/field.tsx';
import { htmlResponse } from '../../../../ui/render.ts';
import { LONGEST } from '../../../model/course-document.ts';
import { withdrawCourse } from '../../../use-cases/editing/withdraw-course.ts';
import { wordsOf } from '../../words/words.ts';
import { courseAccess, type FoundCourse, findCourse, notThere } from '../find-course.ts';
import type { CourseWorkspace } from '../parts.ts';
import { coursePaths, WITHDRAW_PATTERN } from '../paths.ts';
import { AskPage } from './ask-page.tsx';

/** Taking a course offline; where a run was promised, with a reason. */
export function withdrawRoutes(parts: CourseWorkspace): Route[] {
  const { db, shell } = parts;
  const { editing, changing } = courseAccess(parts);
  const ask = (found: FoundCourse, language: Language, reason: string, wrong: WrongFields) => {
    const { t } = wordsOf(language);
    return AskPage({
      shell,
      language,
      ...found,
      wrong,
      path: coursePaths(found.member.slug, found.course.offerId).withdraw,
      title: t('editor.withdraw.title'),
      lead: t('editor.withdraw.lead'),
      submit: t('editor.withdraw.submit'),
      children: (
        <TextField
          language={language}
          id="reason"
          name="reason"
          maxLength={LONGEST.line}
          label={t('editor.withdraw.reason')}
          hint={t('editor.withdraw.reasonHint')}
          value={reason}
          error={wrong.reason}
        />
      ),
    });
  };
  return [
    guardedRoute({
      ...editing,
      path: WITHDRAW_PATTERN,
      async handle(request) {
        const found = await findCourse(parts, request.input.params);
        if (found === null) return notThere(parts, request);
        return htmlResponse(ask(found, request.language, '', {}));
      },
    }),
    guardedRoute({
      ...changing,
      path: WITHDRAW_PATTERN,
      async handle(request) {
        const { input, form, actor, language, now } = request;
        const found = await findCourse(parts, input.params);
        if (found === null) return notThere(parts, request);
        const { member, course } = found;
        const reason = formText(form, 'reason').trim().slice(0, LONGEST.line);
        const answer = await withdrawCourse(db, {
          memberId: member.id,
          offerId: course.offerId,
          reason: reason === '' ? null : reason,
          actorId: actor.personId,
          now,
        });
        if (answer.kind === 'missing') return notThere(parts, request);
        if (answer.kind === 'reason_needed') {
          const wrong = { reason: wordsOf(language).t('editor.withdraw.reasonNeeded') };
          return htmlResponse(ask(found, language, reason, wrong), { status: 422 });
        }
        const path = coursePaths(member.slug, course.offerId).course;
        const done = answer.kind === 'withdrawn' ? 'withdrawn' : 'none';
        return seeOther(`${localizedPath(language, path)}?done=${done}`);
      },
    }),
  ];
}
