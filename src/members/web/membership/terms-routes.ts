import { z } from 'zod';
import { actingAs, guardedRoute, memberOf, type WrongFields } from '../../../accounts/index.ts';
import { isLocalDate, localDate } from '../../../platform/clock.ts';
import { formText } from '../../../platform/http/form-text.ts';
import type { Route } from '../../../platform/http/route.ts';
import { seeOther } from '../../../platform/http/see-other.ts';
import { localizedPath } from '../../../platform/texts/index.ts';
import { htmlResponse } from '../../../ui/render.ts';
import { MOST_ANSWER_CHARACTERS } from '../../model/membership/application.ts';
import { membershipPath, TERMS_PATTERN } from '../../model/membership/membership-paths.ts';
import { feeClassOf } from '../../model/membership/membership-rules.ts';
import { lastTerm, standingOn } from '../../model/membership/terms.ts';
import { typedLines } from '../../model/membership/typed-text.ts';
import { memberFacts } from '../../queries/membership/member-facts.ts';
import { termsOf } from '../../queries/membership/terms-of.ts';
import { MEMBER_KINDS } from '../../tables.ts';
import { memberTexts } from '../../texts.ts';
import { changeTerms } from '../../use-cases/membership/change-terms.ts';
import type { MembershipParts } from './membership-parts.ts';
import { seenTerm } from './seen-term-inputs.tsx';
import { TermsPage } from './terms-page.tsx';

const Input = z.object({ params: z.object({ slug: z.string().max(200) }) });

const Reason = typedLines(MOST_ANSWER_CHARACTERS);

/** The office changes kind, fee class and vote of a member from a day on. */
export function termsRoutes(parts: MembershipParts): Route[] {
  const { db, shell, guards, sender } = parts;
  const { find } = memberOf(parts.members);
  const common = {
    path: TERMS_PATTERN,
    localized: true,
    access: guards.may('membership.decide', find),
    input: Input,
  } as const;

  async function open(slug: string, now: Date) {
    const member = await memberFacts(db, slug);
    const terms = await termsOf(db, member.id);
    const term = lastTerm(terms);
    const isOver = standingOn(terms, localDate(now)) === 'left';
    return term === null || isOver ? null : { member, term, rules: parts.rules() };
  }

  return [
    guardedRoute({
      ...common,
      method: 'GET',
      rateLimit: { perMinute: 120 },
      async handle({ input, language, now }) {
        const page = await open(input.params.slug, now);
        if (page === null) {
          return seeOther(localizedPath(language, membershipPath(input.params.slug)));
        }
        const { feeClass, votingRight, kind } = page.term;
        const memberKind = kind ?? page.member.kind;
        const typed = { fromOn: localDate(now), memberKind, feeClass, votingRight, reason: '' };
        return htmlResponse(TermsPage({ shell, language, ...page, ...typed, wrong: {} }));
      },
    }),
    guardedRoute({
      ...common,
      method: 'POST',
      rateLimit: { perMinute: 30 },
      async handle({ input, form, actor, language, now }) {
        const t = memberTexts(language);
        const home = localizedPath(language, membershipPath(input.params.slug));
        const page = await open(input.params.slug, now);
        const seen = seenTerm(form);
        if (page === null || seen === null) return seeOther(home);
        const typed = {
          fromOn: formText(form, 'fromOn').trim(),
          feeClass: formText(form, 'feeClass'),
          votingRight: formText(form, 'votingRight') === 'yes',
          memberKind: formText(form, 'memberKind'),
          reason: formText(form, 'reason'),
        };
        const again = (wrong: WrongFields) =>
          htmlResponse(TermsPage({ shell, language, ...page, ...typed, wrong }), { status: 422 });
        const isKnown = feeClassOf(page.rules, typed.feeClass) !== null;
        const isDay = isLocalDate(typed.fromOn);
        const memberKind = MEMBER_KINDS.find((kind) => kind === typed.memberKind);
        const reason = Reason.safeParse(typed.reason).data ?? null;
        if (!isKnown || !isDay || memberKind === undefined || reason === null) {
          return again({
            fromOn: isDay ? undefined : t('membership.wrong.day'),
            memberKind: memberKind === undefined ? t('membership.wrong.kind') : undefined,
            feeClass: isKnown ? undefined : t('membership.wrong.feeClass'),
            reason: reason === null ? t('membership.wrong.reason') : undefined,
          });
        }
        const { rules, member } = page;
        const terms = { ...typed, memberKind, reason, rules, sender };
        const act = { ...seen, memberId: member.id, by: actingAs(actor), now };
        const answer = await changeTerms(db, { ...terms, ...act });
        if (answer.kind === 'nothing') return again({ memberKind: t('membership.wrong.nothing') });
        if (answer.kind === 'wrong_day') return again({ fromOn: t('membership.wrong.termDay') });
        return seeOther(answer.kind === 'changed' ? `${home}?done=changed` : home);
      },
    }),
  ];
}
