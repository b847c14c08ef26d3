import { z } from 'zod';
import { actingAs, guardedRoute, memberOf, WORKSPACE_PATH } from '../../../accounts/index.ts';
import { isLocalDate, localDate } from '../../../platform/clock.ts';
import { formText } from '../../../platform/http/form-text.ts';
import type { Route } from '../../../platform/http/route.ts';
import { seeOther } from '../../../platform/http/see-other.ts';
import { localizedPath } from '../../../platform/texts/index.ts';
import { formats } from '../../../ui/format.ts';
import { htmlResponse } from '../../../ui/render.ts';
import { LEAVE_PATTERN, membershipPath } from '../../model/membership/membership-paths.ts';
import { earliestLeaving, lastTerm, leavesOn } from '../../model/membership/terms.ts';
import { memberFacts } from '../../queries/membership/member-facts.ts';
import { termsOf } from '../../queries/membership/terms-of.ts';
import { memberTexts } from '../../texts.ts';
import { endMembership } from '../../use-cases/membership/end-membership.ts';
import { ConfirmLeavePage, LeavePage } from './leave-page.tsx';
import type { MembershipParts } from './membership-parts.ts';
import { seenTerm } from './seen-term-inputs.tsx';

const Input = z.object({ params: z.object({ slug: z.string().max(200) }) });

/** Ending a membership: the day, the question whether it is meant, the end. */
export function leaveRoutes(parts: MembershipParts): Route[] {
  const { db, shell, guards, sender, offers } = parts;
  const { find } = memberOf(parts.members);
  const common = {
    path: LEAVE_PATTERN,
    localized: true,
    access: guards.may('member.leave', find),
    input: Input,
  } as const;

  /** The membership as it can be ended; null where it has an end already, or never began. */
  async function open(slug: string, isOffice: boolean, now: Date) {
    const member = await memberFacts(db, slug);
    const terms = await termsOf(db, member.id);
    const term = lastTerm(terms);
    if (term === null || leavesOn(terms) !== null) return null;
    const noticeDays = isOffice ? 0 : parts.rules().noticeDays;
    const earliest = earliestLeaving(terms, localDate(now), noticeDays);
    return { member, term, earliest };
  }

  return [
    guardedRoute({
      ...common,
      method: 'GET',
      rateLimit: { perMinute: 120 },
      async handle({ input, actor, language, now }) {
        const { slug } = input.params;
        const page = await open(slug, actingAs(actor).isOffice, now);
        if (page === null) return seeOther(localizedPath(language, membershipPath(slug)));
        return htmlResponse(LeavePage({ shell, language, ...page, leavesOn: '', wrong: {} }));
      },
    }),
    guardedRoute({
      ...common,
      method: 'POST',
      rateLimit: { perMinute: 20 },
      async handle({ input, form, actor, language, now }) {
        const { slug } = input.params;
        const by = actingAs(actor);
        const home = localizedPath(language, membershipPath(slug));
        const page = await open(slug, by.isOffice, now);
        const seen = seenTerm(form);
        if (page === null || seen === null) return seeOther(home);
        const { earliest, member } = page;
        const day = formText(form, 'leavesOn').trim();
        const t = memberTexts(language);
        const again = (message: string) =>
          htmlResponse(
            LeavePage({ shell, language, ...page, leavesOn: day, wrong: { leavesOn: message } }),
            { status: 422 },
          );
        const tooEarly = () =>
          again(t('membership.wrong.tooEarly', { day: formats(language).date(earliest) }));
        if (!isLocalDate(day)) return again(t('membership.wrong.day'));
        if (day < earliest) return tooEarly();
        if (formText(form, 'confirmed') !== 'yes') {
          const today = localDate(now);
          return htmlResponse(ConfirmLeavePage({ shell, language, ...page, leavesOn: day, today }));
        }
        const answer = await endMembership(db, {
          ...seen,
          memberId: member.id,
          leavesOn: day,
          noticeDays: parts.rules().noticeDays,
          offers,
          sender,
          by,
          now,
        });
        if (answer.kind === 'too_early') return tooEarly();
        if (answer.kind === 'changed_meanwhile') return seeOther(home);
        // Who left may not see the page of the membership any more.
        return answer.kind === 'left' && !by.isOffice
          ? seeOther(`${localizedPath(language, WORKSPACE_PATH)}?done=left`)
          : seeOther(`${home}?done=${answer.kind}`);
      },
    }),
  ];
}
