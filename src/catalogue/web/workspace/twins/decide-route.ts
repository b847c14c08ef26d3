import { guardedRoute, type NamedMember } from '../../../../accounts/index.ts';
import type { FormBody } from '../../../../platform/http/form-body.ts';
import { formText } from '../../../../platform/http/form-text.ts';
import type { Route } from '../../../../platform/http/route.ts';
import { seeOther } from '../../../../platform/http/see-other.ts';
import { type Language, localizedPath } from '../../../../platform/texts/index.ts';
import { htmlResponse } from '../../../../ui/render.ts';
import { LONGEST } from '../../../model/course-document.ts';
import { decideTwins, TWIN_DECISIONS } from '../../../use-cases/twins/decide-twins.ts';
import { keepOne } from '../../../use-cases/twins/keep-one.ts';
import { openTwins, type TwinPairView } from '../../../use-cases/twins/list-twins.ts';
import { wordsOf } from '../../words/words.ts';
import { courseAccess, notThere } from '../find-course.ts';
import type { CourseWorkspace } from '../parts.ts';
import { TWIN_PAIR_PATTERN, twinsPath } from '../paths.ts';
import { KeepPage } from './keep-page.tsx';
import { speaksFor } from './speaks-for.ts';
import type { TwinsDone } from './twins-page.tsx';

interface Asked {
  readonly member: NamedMember;
  readonly pair: TwinPairView;
  readonly form: FormBody;
  readonly version: number;
  readonly actorId: string;
  readonly language: Language;
  readonly now: Date;
}

/** What a person of the member says to a pair. Taking a course offline asks once more. */
export function decideRoute(parts: CourseWorkspace): Route {
  const { db } = parts;
  const { changing, load } = courseAccess(parts);
  return guardedRoute({
    ...changing,
    path: TWIN_PAIR_PATTERN,
    async handle(request) {
      const { input, form, actor, language, now } = request;
      const member = await load(input.params.slug);
      const memberId = member.id;
      const pair = await openTwins(db, { memberId, pairId: input.params.pair, now });
      if (pair === null) return notThere(parts, request);
      const version = Number(formText(form, 'version')) || 0;
      const asked = { member, pair, form, version, actorId: actor.personId, language, now };
      if (formText(form, 'keep') !== '') return keep(parts, asked);
      const decision = TWIN_DECISIONS.find((one) => one === formText(form, 'decision'));
      // Nobody but its own people speaks for a member towards another one; the office does on a page of its own.
      const maySpeak = !pair.isAcross || speaksFor(actor, memberId);
      if (decision === undefined || !maySpeak) return back(asked, 'none');
      const act = { memberId, pairId: pair.id, version, decision, actorId: actor.personId, now };
      const answer = await decideTwins(db, act);
      if (answer.kind === 'missing') return notThere(parts, request);
      return back(asked, answer.kind === 'changed_meanwhile' ? 'meanwhile' : answer.kind);
    },
  });
}

async function keep(parts: CourseWorkspace, asked: Asked): Promise<Response> {
  const { member, pair, form, version, actorId, now } = asked;
  const kept = pair.sides.find(({ id }) => id === formText(form, 'keep'));
  const gone = pair.sides.find((side) => side !== kept);
  if (pair.isAcross || kept === undefined || gone === undefined) return back(asked, 'none');
  const reason = formText(form, 'reason').trim().slice(0, LONGEST.line);
  const view = { ...asked, shell: parts.shell, kept, gone, reason };
  if (formText(form, 'sure') !== 'yes') return htmlResponse(KeepPage({ ...view, wrong: {} }));
  const answer = await keepOne(parts.db, {
    memberId: member.id,
    pairId: pair.id,
    version,
    keptOfferId: kept.id,
    reason: reason || null,
    actorId,
    now,
  });
  if (answer.kind === 'reason_needed') {
    const wrong = { reason: wordsOf(asked.language).t('editor.withdraw.reasonNeeded') };
    return htmlResponse(KeepPage({ ...view, wrong }), { status: 422 });
  }
  return back(asked, answer.kind === 'kept' ? 'kept' : 'meanwhile');
}

function back({ member, language }: Asked, done: TwinsDone): Response {
  return seeOther(`${localizedPath(language, twinsPath(member.slug))}?done=${done}`);
}
