import { guardedRoute } from '../../../../accounts/index.ts';
import type { Route } from '../../../../platform/http/route.ts';
import { htmlResponse } from '../../../../ui/render.ts';
import { listAudiences } from '../../../queries/workspace/list-audiences.ts';
import { createCourse } from '../../../use-cases/editing/create-course.ts';
import { openCourse } from '../../../use-cases/editing/open-course.ts';
import { wordsOf } from '../../words/words.ts';
import { courseAccess, notThere } from '../find-course.ts';
import { applyBasics, type BasicsTyped, readBasics } from '../forms/basics.ts';
import { emptyCourse } from '../forms/empty-course.ts';
import { isAutosave, saveForm } from '../forms/save-form.ts';
import { newKeys, readKeys } from '../forms/save-keys.ts';
import { wrongWords } from '../forms/wrong-words.ts';
import type { CourseWorkspace } from '../parts.ts';
import { coursePaths, NEW_COURSE_PATTERN } from '../paths.ts';
import { NewCoursePage } from './new-course-page.tsx';

const NOTHING: BasicsTyped = { title: '', topic: '', description: '', audience: '' };

/** Beginning a course: its first form is its first draft. */
export function newCourseRoutes(parts: CourseWorkspace): Route[] {
  const { db, shell } = parts;
  const { editing, changing, load } = courseAccess(parts);
  const view = async (slug: string, now: Date) => {
    const member = await load(slug);
    const [labels, audiences] = await Promise.all([
      parts.labels.get(now),
      listAudiences(db, member.id),
    ]);
    return { shell, member, labels, audiences };
  };
  return [
    guardedRoute({
      ...editing,
      path: NEW_COURSE_PATTERN,
      async handle({ input, language, now }) {
        const common = await view(input.params.slug, now);
        const keys = newKeys({ version: 0, seen: '' });
        return htmlResponse(
          NewCoursePage({ ...common, language, typed: NOTHING, wrong: {}, keys }),
        );
      },
    }),
    guardedRoute({
      ...changing,
      path: NEW_COURSE_PATTERN,
      async handle(request) {
        const { input, form, actor, language, now } = request;
        const typed = readBasics(form);
        const applied = applyBasics(emptyCourse(typed.title), typed);
        if (applied.kind === 'wrong') {
          if (isAutosave(form)) return new Response(null, { status: 422 });
          const common = await view(input.params.slug, now);
          const wrong = wrongWords(applied.wrong, wordsOf(language));
          const page = NewCoursePage({ ...common, language, typed, wrong, keys: readKeys(form) });
          return htmlResponse(page, { status: 422 });
        }
        const member = await load(input.params.slug);
        const { receipt } = readKeys(form);
        const { title } = applied.document;
        const created = await createCourse(db, {
          memberId: member.id,
          title,
          receiptId: receipt,
          actorId: actor.personId,
          now,
        });
        const course = await openCourse(db, { memberId: member.id, offerId: created.offerId });
        if (course === null) return notThere(parts, request);
        const paths = coursePaths(member.slug, created.offerId);
        const document = applyBasics(course.document, typed);
        if (document.kind === 'wrong') throw new Error('What was right for a new course is right');
        const version = String(created.version);
        const values = { ...form.values, version, seen: course.seen, receipt };
        const leads = { next: paths.newRun, form: paths.text };
        return saveForm(
          parts,
          { member, course },
          document.document,
          { ...request, form: { ...form, values } },
          leads,
        );
      },
    }),
  ];
}
