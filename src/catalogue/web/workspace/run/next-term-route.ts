import { guardedRoute } from '../../../../accounts/index.ts';
import { formText } from '../../../../platform/http/form-text.ts';
import type { Route } from '../../../../platform/http/route.ts';
import { seeOther } from '../../../../platform/http/see-other.ts';
import { localizedPath } from '../../../../platform/texts/index.ts';
import { planNextTerm } from '../../../use-cases/editing/plan-next-term.ts';
import { courseAccess, findCourse, notThere } from '../find-course.ts';
import type { CourseWorkspace } from '../parts.ts';
import { coursePaths, NEXT_TERM_PATTERN } from '../paths.ts';

/** Half a year in whole weeks: the weekday stays. */
const TERM_WEEKS = 26;

/** Plans a run, or all runs of a course, once more half a year later. */
export function nextTermRoute(parts: CourseWorkspace): Route {
  return guardedRoute({
    ...courseAccess(parts).changing,
    path: NEXT_TERM_PATTERN,
    async handle(request) {
      const { input, form, actor, language, now } = request;
      const found = await findCourse(parts, input.params);
      if (found === null) return notThere(parts, request);
      const { member, course } = found;
      const runId = formText(form, 'run');
      const answer = await planNextTerm(parts.db, {
        memberId: member.id,
        offerId: course.offerId,
        weeks: TERM_WEEKS,
        ...(runId === '' ? {} : { runIds: [runId] }),
        actorId: actor.personId,
        now,
      });
      if (answer.kind === 'missing') return notThere(parts, request);
      const paths = coursePaths(member.slug, course.offerId);
      const [only] = answer.kind === 'planned' ? answer.runIds : [];
      // One run: its days are looked over at once, because half a year later holidays lie elsewhere.
      const isOne = answer.kind === 'planned' && answer.runIds.length === 1 && only !== undefined;
      const next = isOne
        ? `${paths.days(only)}?neu=1`
        : `${paths.course}?done=${answer.kind === 'planned' ? 'planned' : 'none'}`;
      return seeOther(localizedPath(language, next));
    },
  });
}
