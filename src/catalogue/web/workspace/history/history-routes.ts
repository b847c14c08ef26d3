import { can, guardedRoute } from '../../../../accounts/index.ts';
import { formText } from '../../../../platform/http/form-text.ts';
import type { Route } from '../../../../platform/http/route.ts';
import { seeOther } from '../../../../platform/http/see-other.ts';
import { localizedPath } from '../../../../platform/texts/index.ts';
import { htmlResponse } from '../../../../ui/render.ts';
import { listVersions } from '../../../use-cases/editing/list-versions.ts';
import { restoreVersion } from '../../../use-cases/editing/restore-version.ts';
import { courseAccess, findCourse, notThere } from '../find-course.ts';
import type { CourseWorkspace } from '../parts.ts';
import { coursePaths, HISTORY_PATTERN, RESTORE_PATTERN } from '../paths.ts';
import { HistoryPage } from './history-page.tsx';

/** What happened to a course, and going back to an earlier state of it. */
export function historyRoutes(parts: CourseWorkspace): Route[] {
  const { db, shell } = parts;
  const { viewing, changing } = courseAccess(parts);
  return [
    guardedRoute({
      ...viewing,
      path: HISTORY_PATTERN,
      async handle(request) {
        const { input, actor, resource, language, now } = request;
        const found = await findCourse(parts, input.params);
        if (found === null) return notThere(parts, request);
        const { member, course } = found;
        const entries = await listVersions(db, { memberId: member.id, offerId: course.offerId });
        if (entries === null) return notThere(parts, request);
        const labels = await parts.labels.get(now);
        const mayEdit = can(actor, 'course.edit', resource);
        return htmlResponse(HistoryPage({ shell, language, ...found, entries, labels, mayEdit }));
      },
    }),
    guardedRoute({
      ...changing,
      path: RESTORE_PATTERN,
      async handle(request) {
        const { input, form, actor, language, now } = request;
        const found = await findCourse(parts, input.params);
        if (found === null) return notThere(parts, request);
        const { member, course } = found;
        const answer = await restoreVersion(db, {
          memberId: member.id,
          offerId: course.offerId,
          version: input.params.version,
          baseVersion: Number(formText(form, 'version')) || 0,
          actorId: actor.personId,
          now,
        });
        if (answer.kind === 'missing') return notThere(parts, request);
        const path = coursePaths(member.slug, course.offerId).course;
        const done = answer.kind === 'restored' ? 'restored' : 'none';
        return seeOther(`${localizedPath(language, path)}?done=${done}`);
      },
    }),
  ];
}
