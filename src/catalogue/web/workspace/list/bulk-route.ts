import { guardedRoute } from '../../../../accounts/index.ts';
import { formText } from '../../../../platform/http/form-text.ts';
import type { Route } from '../../../../platform/http/route.ts';
import { seeOther } from '../../../../platform/http/see-other.ts';
import { localizedPath } from '../../../../platform/texts/index.ts';
import { htmlResponse } from '../../../../ui/render.ts';
import { type BulkAct, type BulkAnswer, bulk } from '../../../use-cases/editing/bulk-change.ts';
import { openCourse } from '../../../use-cases/editing/open-course.ts';
import { courseAccess } from '../find-course.ts';
import { formList } from '../forms/form-reader.ts';
import type { CourseWorkspace } from '../parts.ts';
import { BULK_PATTERN, coursesPath } from '../paths.ts';
import { BulkWithdrawPage } from './bulk-withdraw-page.tsx';

const MOST_COURSES = 200;
const MOST_SHIFT_DAYS = 1000;

/** One act on all ticked courses. Taking courses offline asks once more. */
export function bulkRoute(parts: CourseWorkspace): Route {
  const { db, shell } = parts;
  const { changing, load } = courseAccess(parts);
  return guardedRoute({
    ...changing,
    path: BULK_PATTERN,
    async handle({ input, form, actor, language, now }) {
      const member = await load(input.params.slug);
      const list = localizedPath(language, coursesPath(member.slug));
      const offerIds = [...new Set(formList(form, 'offer'))].slice(0, MOST_COURSES);
      const act = actOf(formText(form, 'act'), formText(form, 'days'), formText(form, 'reason'));
      if (offerIds.length === 0 || act === null) return seeOther(`${list}?done=none`);
      if (act.kind === 'withdraw' && formText(form, 'sure') !== 'yes') {
        const courses = await titlesOf(parts, member.id, offerIds);
        return htmlResponse(BulkWithdrawPage({ shell, language, member, courses }));
      }
      const request = { memberId: member.id, offerIds, act, actorId: actor.personId, now };
      return seeOther(`${list}?${doneQuery(act, await bulk(db, request))}`);
    },
  });
}

function actOf(act: string, days: string, reason: string): BulkAct | null {
  if (act === 'confirm') return { kind: 'confirm' };
  if (act === 'withdraw') return { kind: 'withdraw', reason: reason.trim() || null };
  if (act !== 'shift_dates' || !/^-?\d{1,4}$/.test(days.trim())) return null;
  const number = Number(days);
  const isFit = number !== 0 && Math.abs(number) <= MOST_SHIFT_DAYS;
  return isFit ? { kind: 'shift_dates', days: number } : null;
}

async function titlesOf({ db }: CourseWorkspace, memberId: string, offerIds: readonly string[]) {
  const courses: { offerId: string; title: string }[] = [];
  for (const offerId of offerIds) {
    const course = await openCourse(db, { memberId, offerId });
    if (course !== null) courses.push({ offerId, title: course.document.title });
  }
  return courses;
}

function doneQuery(act: BulkAct, answer: BulkAnswer): string {
  const query = new URLSearchParams({ done: act.kind, count: String(answer.done.length) });
  for (const { offerId, reason } of answer.leftOut) query.append('left', `${reason}.${offerId}`);
  return query.toString();
}
