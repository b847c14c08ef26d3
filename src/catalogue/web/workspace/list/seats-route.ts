import { guardedRoute } from '../../../../accounts/index.ts';
import { formText } from '../../../../platform/http/form-text.ts';
import type { Route } from '../../../../platform/http/route.ts';
import { seeOther } from '../../../../platform/http/see-other.ts';
import { localizedPath } from '../../../../platform/texts/index.ts';
import { changeLive } from '../../../use-cases/editing/change-live.ts';
import { courseAccess, findCourse, findRun, notThere } from '../find-course.ts';
import type { CourseWorkspace } from '../parts.ts';
import { coursePaths, coursesPath, SEATS_PATTERN } from '../paths.ts';
import { seatsChange } from './seats-change.ts';

/** Seats and state of a published run by one tap, online at once. */
export function seatsRoute(parts: CourseWorkspace): Route {
  const { db } = parts;
  return guardedRoute({
    ...courseAccess(parts).changing,
    path: SEATS_PATTERN,
    async handle({ input, form, actor, language, path, now }) {
      const found = await findCourse(parts, input.params);
      const run = found === null ? null : findRun(found.course, input.params.run);
      if (found === null || run === null) return notThere(parts, { language, path });
      const { member, course } = found;
      const isFromList = formText(form, 'back') === 'list';
      const back = localizedPath(
        language,
        isFromList ? coursesPath(member.slug) : coursePaths(member.slug, course.offerId).course,
      );
      const change = seatsChange(formText(form, 'act'), formText(form, 'free'), run);
      if (change === null) return seeOther(`${back}?done=none`);
      const answer = await changeLive(db, {
        memberId: member.id,
        offerId: course.offerId,
        runId: run.id,
        change,
        actorId: actor.personId,
        now,
      });
      if (answer.kind === 'missing') return notThere(parts, { language, path });
      return seeOther(`${back}?done=${answer.kind === 'changed' ? 'seats' : 'none'}`);
    },
  });
}
