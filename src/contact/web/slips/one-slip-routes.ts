import { z } from 'zod';
import { actingAs, guardedRoute, memberOf } from '../../../accounts/index.ts';
import { formText } from '../../../platform/http/form-text.ts';
import type { Route } from '../../../platform/http/route.ts';
import { seeOther } from '../../../platform/http/see-other.ts';
import { type Language, localizedPath } from '../../../platform/texts/index.ts';
import { errorPage } from '../../../ui/error-page.tsx';
import { htmlResponse } from '../../../ui/render.ts';
import { slipCodeInGroups } from '../../model/slips/slip-code.ts';
import {
  FOLLOW_UP_PATTERN,
  SLIP_PATTERN,
  SLIP_PDF_PATTERN,
  slipPath,
} from '../../model/slips/slip-paths.ts';
import { slipOfIssuer } from '../../queries/slips/find-slip.ts';
import { FOLLOW_UPS, followUpSlip } from '../../use-cases/slips/follow-up-slip.ts';
import { pdfResponse, printOf } from './print-of.ts';
import { slipPdf } from './slip-document.ts';
import { SLIP_DONE, SlipPage } from './slip-page.tsx';
import type { SlipParts } from './slip-parts.ts';

const Params = z.object({ slug: z.string().max(200), slip: z.string().max(40) });

/** One slip for its issuer: page, PDF, decision. */
export function oneSlipRoutes(parts: SlipParts): Route[] {
  const { db, shell, guards } = parts;
  const { find, load } = memberOf(parts.members);
  const common = { localized: true, access: guards.may('slip.issue', find) } as const;
  const gone = (language: Language, path: string) =>
    htmlResponse(errorPage({ shell, language, path, kind: 'not_found' }), { status: 404 });
  async function loadBoth(params: z.output<typeof Params>, now: Date) {
    const member = await load(params.slug);
    const slip = await slipOfIssuer(db, { slipId: params.slip, memberId: member.id, now });
    return { member, slip };
  }
  return [
    guardedRoute({
      ...common,
      method: 'GET',
      path: SLIP_PATTERN,
      rateLimit: { perMinute: 120 },
      input: z.object({
        params: Params,
        query: z.object({ done: z.enum(SLIP_DONE).optional().catch(undefined) }),
      }),
      async handle({ input, language, path, now }) {
        const { member, slip } = await loadBoth(input.params, now);
        if (slip === null) return gone(language, path);
        const { done } = input.query;
        return htmlResponse(SlipPage({ shell, language, member, slip, done, now }));
      },
    }),
    guardedRoute({
      ...common,
      method: 'GET',
      path: SLIP_PDF_PATTERN,
      rateLimit: { perMinute: 60 },
      input: z.object({ params: Params }),
      async handle({ input, language, path, now }) {
        const { member, slip } = await loadBoth(input.params, now);
        if (slip === null || slip.content === null) return gone(language, path);
        const { code, content, expiresAt } = slip;
        const print = await printOf(parts, member.id, slip.language);
        const pdf = await slipPdf(print, [{ code, content, expiresAt, number: '' }]);
        return pdfResponse(pdf, `laufzettel-${slipCodeInGroups(code)}`);
      },
    }),
    guardedRoute({
      ...common,
      method: 'POST',
      path: FOLLOW_UP_PATTERN,
      rateLimit: { perMinute: 60 },
      input: z.object({ params: Params }),
      async handle({ input, form, actor, language, path, now }) {
        const { member, slip } = await loadBoth(input.params, now);
        const outcome = FOLLOW_UPS.find((one) => one === formText(form, 'outcome'));
        if (slip === null || outcome === undefined) return gone(language, path);
        const decision = {
          slipId: slip.id,
          memberId: member.id,
          outcome,
          by: actingAs(actor),
          now,
        };
        const done = await followUpSlip(db, decision);
        return seeOther(`${localizedPath(language, slipPath(member.slug, slip.id))}?done=${done}`);
      },
    }),
  ];
}
