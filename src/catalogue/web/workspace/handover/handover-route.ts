import { guardedRoute } from '../../../../accounts/index.ts';
import { addDays } from '../../../../platform/clock.ts';
import type { Route } from '../../../../platform/http/route.ts';
import { htmlResponse } from '../../../../ui/render.ts';
import { findExportMember } from '../../../queries/export/export-member.ts';
import { exportContext } from '../../../use-cases/export/export-context.ts';
import { findLeftOut } from '../../../use-cases/export/left-out.ts';
import { courseAccess } from '../find-course.ts';
import type { CourseWorkspace } from '../parts.ts';
import { HANDOVER_PATTERN } from '../paths.ts';
import { HandoverPage } from './handover-page.tsx';

/** Where a member's courses go, which of them do not and why, and the files of them all. */
export function handoverRoute(parts: CourseWorkspace): Route {
  const { db, shell, network } = parts;
  const { viewing, load } = courseAccess(parts);
  return guardedRoute({
    ...viewing,
    path: HANDOVER_PATTERN,
    async handle({ input, language, now }) {
      const member = await load(input.params.slug);
      const context = exportContext(network, shell.publicUrl, now);
      const shown = await findExportMember(db, member.slug);
      const found = shown === null ? null : await findLeftOut(db, shown.id, context);
      const yesterday = addDays(context.today, -1);
      return htmlResponse(HandoverPage({ shell, language, member, found, yesterday }));
    },
  });
}
