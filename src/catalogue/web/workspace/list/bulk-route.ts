import { guardedRoute, type NamedMember } from '../../../../accounts/index.ts';
import { localDate } from '../../../../platform/clock.ts';
import type { FormBody } from '../../../../platform/http/form-body.ts';
import { formText } from '../../../../platform/http/form-text.ts';
import type { Route } from '../../../../platform/http/route.ts';
import { seeOther } from '../../../../platform/http/see-other.ts';
import { type Language, localizedPath } from '../../../../platform/texts/index.ts';
import { htmlResponse } from '../../../../ui/render.ts';
import { alterComingRuns } from '../../../model/alter-coming-runs.ts';
import type { OpenCourse } from '../../../use-cases/editing/answers.ts';
import { type BulkAct, type BulkAnswer, bulk } from '../../../use-cases/editing/bulk-change.ts';
import { openCourse } from '../../../use-cases/editing/open-course.ts';
import { wordsOf } from '../../words/words.ts';
import { courseAccess } from '../find-course.ts';
import { formList } from '../forms/form-reader.ts';
import { readPriceTyped } from '../forms/read-price.ts';
import { wrongWords } from '../forms/wrong-words.ts';
import type { CourseWorkspace } from '../parts.ts';
import { BULK_PATTERN, coursePaths, coursesPath } from '../paths.ts';
import { readBulkAct } from './bulk-act.ts';
import { BulkPricePage } from './bulk-price-page.tsx';
import { BulkWithdrawPage } from './bulk-withdraw-page.tsx';

const MOST_COURSES = 200;

interface Asked {
  readonly member: NamedMember;
  readonly offerIds: readonly string[];
  readonly form: FormBody;
  readonly language: Language;
  readonly now: Date;
}

/** One act on all ticked courses. Taking courses offline and changing prices asks once more and says what it would do. */
export function bulkRoute(parts: CourseWorkspace): Route {
  const { db } = parts;
  const { changing, load } = courseAccess(parts);
  return guardedRoute({
    ...changing,
    path: BULK_PATTERN,
    async handle({ input, form, actor, language, now }) {
      const member = await load(input.params.slug);
      const offerIds = [...new Set(formList(form, 'offer'))].slice(0, MOST_COURSES);
      const [first] = offerIds;
      const isOfOne = formText(form, 'back') === 'course' && first !== undefined;
      const back = localizedPath(
        language,
        isOfOne ? coursePaths(member.slug, first).course : coursesPath(member.slug),
      );
      const act = readBulkAct(form);
      if (first === undefined || act === null) return seeOther(`${back}?done=none`);
      const asked = { member, offerIds, form, language, now };
      if (act === 'wrong_price') return askPrice(parts, asked, null);
      if (formText(form, 'sure') !== 'yes') {
        if (act.kind === 'withdraw') return askWithdrawal(parts, asked);
        if (act.kind === 'set_price') return askPrice(parts, asked, act);
      }
      const request = { memberId: member.id, offerIds, act, actorId: actor.personId, now };
      const answer = await bulk(db, request);
      if (!isOfOne) return seeOther(`${back}?${doneQuery(act, answer)}`);
      return seeOther(`${back}?done=${answer.done.length > 0 ? act.kind : 'none'}`);
    },
  });
}

async function askWithdrawal(parts: CourseWorkspace, asked: Asked): Promise<Response> {
  const courses = (await coursesOf(parts, asked)).map(({ offerId, document }) => ({
    offerId,
    title: document.title,
  }));
  return htmlResponse(BulkWithdrawPage({ ...asked, shell: parts.shell, courses }));
}

/** `act` null = the price that was typed is none. */
async function askPrice(
  parts: CourseWorkspace,
  asked: Asked,
  act: Extract<BulkAct, { kind: 'set_price' }> | null,
): Promise<Response> {
  const { form, language, now } = asked;
  const courses = (await coursesOf(parts, asked)).map((course) => {
    // Where both differ, what people see is what counts.
    const isOnline = course.publication === 'published';
    const before = (isOnline ? course.published : null) ?? course.document;
    const after = act === null ? null : alterComingRuns(before, act, localDate(now));
    return { offerId: course.offerId, before, after };
  });
  const page = BulkPricePage({
    ...asked,
    shell: parts.shell,
    courses,
    typed: readPriceTyped(form),
    wrong: act === null ? wrongWords([{ field: 'price', reason: 'price' }], wordsOf(language)) : {},
    labels: await parts.labels.get(now),
  });
  return htmlResponse(page, { status: act === null ? 422 : 200 });
}

async function coursesOf(
  { db }: CourseWorkspace,
  { member, offerIds }: Asked,
): Promise<readonly OpenCourse[]> {
  const courses: OpenCourse[] = [];
  for (const offerId of offerIds) {
    const course = await openCourse(db, { memberId: member.id, offerId });
    if (course !== null) courses.push(course);
  }
  return courses;
}

function doneQuery(act: BulkAct, answer: BulkAnswer): string {
  const query = new URLSearchParams({ done: act.kind, count: String(answer.done.length) });
  for (const { offerId, reason } of answer.leftOut) query.append('left', `${reason}.${offerId}`);
  return query.toString();
}
