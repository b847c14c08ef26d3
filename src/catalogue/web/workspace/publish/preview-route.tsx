import { guardedRoute } from '../../../../accounts/index.ts';
import { localDate } from '../../../../platform/clock.ts';
import type { Route } from '../../../../platform/http/route.ts';
import { localizedPath } from '../../../../platform/texts/index.ts';
import { Notice } from '../../../../ui/notice.tsx';
import { htmlResponse } from '../../../../ui/render.ts';
import { providerOf } from '../../../queries/workspace/provider-of.ts';
import { CoursePage } from '../../course/course-page.tsx';
import { wordsOf } from '../../words/words.ts';
import { courseAccess, findCourse, notThere } from '../find-course.ts';
import type { CourseWorkspace } from '../parts.ts';
import { coursePaths, PREVIEW_PATTERN } from '../paths.ts';
import { previewDetail } from './preview-detail.ts';

/** The public page of a course as it would be, with a banner that says so. */
export function previewRoute(parts: CourseWorkspace): Route {
  const { db, shell, network } = parts;
  return guardedRoute({
    ...courseAccess(parts).viewing,
    path: PREVIEW_PATTERN,
    async handle(request) {
      const { input, language, now } = request;
      const found = await findCourse(parts, input.params);
      const provider = found === null ? null : await providerOf(db, found.member.id);
      if (found === null || provider === null) return notThere(parts, request);
      const words = wordsOf(language);
      const { t } = words;
      const paths = coursePaths(found.member.slug, found.course.offerId);
      const link = (path: string, label: string) => (
        <a href={localizedPath(language, path)}>{label}</a>
      );
      const banner = (
        <Notice title={t('editor.preview.title')}>
          <p>{t('editor.preview.lead')}</p>
          <p>
            {link(paths.check, t('editor.preview.toCheck'))} ·{' '}
            {link(paths.course, t('editor.back.course'))}
          </p>
        </Notice>
      );
      const page = CoursePage({
        shell,
        network,
        funding: parts.funding,
        checkRules: null,
        words,
        offer: previewDetail(found.course, provider, now),
        labels: await parts.labels.get(now),
        today: localDate(now),
        alternatives: [],
        variants: [],
        preview: { path: paths.preview, banner },
      });
      return htmlResponse(page);
    },
  });
}
