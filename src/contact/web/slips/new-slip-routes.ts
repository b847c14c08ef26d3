import { z } from 'zod';
import { actingAs, guardedRoute, memberOf } from '../../../accounts/index.ts';
import { localDate } from '../../../platform/clock.ts';
import { formText } from '../../../platform/http/form-text.ts';
import type { Route } from '../../../platform/http/route.ts';
import { seeOther } from '../../../platform/http/see-other.ts';
import { localizedPath } from '../../../platform/texts/index.ts';
import { errorPage } from '../../../ui/error-page.tsx';
import { htmlResponse } from '../../../ui/render.ts';
import { NEW_SLIP_PATTERN, slipPath } from '../../model/slips/slip-paths.ts';
import { contactTexts } from '../../texts.ts';
import { fillSlip } from '../../use-cases/slips/fill-slip.ts';
import { issueSlip } from '../../use-cases/slips/issue-slip.ts';
import { findCourses } from '../inbox/find-courses.ts';
import { ChooseTargetPage } from './choose-target-page.tsx';
import { type ChosenTarget, findTarget } from './find-target.ts';
import { NewSlipPage } from './new-slip-page.tsx';
import { beginSlip, readSlipForm } from './read-slip-form.ts';
import type { SlipParts } from './slip-parts.ts';

const Params = z.object({ slug: z.string().max(200) });
const Word = z.string().max(200).default('').catch('');

/** Giving out a slip: first where to, then what stands on it; the same for paper that is typed in later. */
export function newSlipRoutes(parts: SlipParts): Route[] {
  const { db, shell, guards, network } = parts;
  const { find, load } = memberOf(parts.members);
  const common = {
    path: NEW_SLIP_PATTERN,
    localized: true,
    access: guards.may('slip.issue', find),
  } as const;
  return [
    guardedRoute({
      ...common,
      method: 'GET',
      rateLimit: { perMinute: 120 },
      input: z.object({
        params: Params,
        query: z.object({
          dienst: Word,
          kurs: Word,
          termin: Word,
          suche: Word,
          frei: Word,
          papier: Word,
          code: Word,
        }),
      }),
      async handle({ input, language, now }) {
        const { params, query } = input;
        const member = await load(params.slug);
        const isPaper = query.papier === '1';
        const chosen: ChosenTarget = {
          service: query.dienst,
          course: query.kurs,
          run: query.termin,
          isFree: query.frei === '1',
        };
        const target = await findTarget(parts, chosen, now);
        const page = { shell, language, member };
        if (target === null) {
          const words = query.suche.trim();
          const courses = words === '' ? [] : await findCourses(parts, words, now);
          const services = network.settings.adviceServices;
          return htmlResponse(ChooseTargetPage({ ...page, services, words, courses, isPaper }));
        }
        const today = localDate(now);
        const paper = isPaper ? { code: query.code, givenOutOn: today } : null;
        const typed = beginSlip(target, paper);
        return htmlResponse(NewSlipPage({ ...page, chosen, target, typed, wrong: {}, today }));
      },
    }),
    guardedRoute({
      ...common,
      method: 'POST',
      rateLimit: { perMinute: 30 },
      input: z.object({ params: Params }),
      async handle({ input, form, actor, language, path, now }) {
        const member = await load(input.params.slug);
        const chosen: ChosenTarget = {
          service: formText(form, 'dienst'),
          course: formText(form, 'kurs'),
          run: formText(form, 'termin'),
          isFree: formText(form, 'dienst') === '' && formText(form, 'kurs') === '',
        };
        const target = await findTarget(parts, chosen, now);
        if (target === null) {
          const page = errorPage({ shell, language, path, kind: 'not_found' });
          return htmlResponse(page, { status: 404 });
        }
        const today = localDate(now);
        const read = readSlipForm(form, { target, language, today });
        const again = (wrong: Readonly<Record<string, string | undefined>>) => {
          const page = { shell, language, member, chosen, target, typed: read.typed, wrong, today };
          return htmlResponse(NewSlipPage(page), { status: 422 });
        };
        if (read.kind === 'wrong') return again(read.wrong);
        const { paper, ...said } = read.slip;
        const slip = {
          ...said,
          issuerMemberId: member.id,
          targetMemberId: target.memberId,
          serviceKey: target.serviceKey,
          offerId: target.offerId,
          by: actingAs(actor),
          now,
        };
        const shown = (id: string) =>
          seeOther(`${localizedPath(language, slipPath(member.slug, id))}?done=1`);
        if (paper === null) return shown((await issueSlip(db, slip)).slipId);
        // Noon of that day: only the day is known. Never later than now.
        const noon = Date.parse(`${paper.givenOutOn}T11:00:00Z`);
        const givenOutAt = new Date(Math.min(noon, now.getTime()));
        const filled = await fillSlip(db, { ...slip, code: paper.code, givenOutAt });
        if (filled.kind === 'filled') return shown(filled.slipId);
        const t = contactTexts(language);
        return again({
          code: t(filled.kind === 'before' ? 'slips.wrong.before' : 'slips.wrong.unknown'),
        });
      },
    }),
  ];
}
