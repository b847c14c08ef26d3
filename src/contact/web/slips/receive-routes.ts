import { z } from 'zod';
import { type Actor, actingAs, guardedRoute, memberOf } from '../../../accounts/index.ts';
import { formText } from '../../../platform/http/form-text.ts';
import type { Route } from '../../../platform/http/route.ts';
import { seeOther } from '../../../platform/http/see-other.ts';
import { localizedPath } from '../../../platform/texts/index.ts';
import { htmlResponse } from '../../../ui/render.ts';
import { readSlipCode } from '../../model/slips/slip-code.ts';
import { RECEIVE_PATTERN, receivePath } from '../../model/slips/slip-paths.ts';
import { mayMark } from '../../model/slips/who-may-mark.ts';
import { slipByCode } from '../../queries/slips/find-slip.ts';
import { receivedSlips } from '../../queries/slips/list-slips.ts';
import type { SlipView } from '../../queries/slips/slip-view.ts';
import { contactTexts } from '../../texts.ts';
import { stepSlip } from '../../use-cases/slips/step-slip.ts';
import type { CodeLimits } from './code-limits.ts';
import { RECEIVE_DONE, ReceivePage } from './receive-page.tsx';
import type { SlipParts } from './slip-parts.ts';

const Params = z.object({ slug: z.string().max(200) });
const STEPS = ['arrived', 'enrolled', 'closed'] as const;

type Looked =
  | { readonly kind: 'nothing' | 'unknown' | 'shut' }
  | { readonly kind: 'found'; readonly slip: SlipView };

/** The desk to which a slip leads. */
export function receiveRoutes(parts: SlipParts, limits: CodeLimits): Route[] {
  const { db, shell, guards } = parts;
  const { find, load } = memberOf(parts.members);
  const common = {
    path: RECEIVE_PATTERN,
    localized: true,
    access: guards.may('slip.issue', find),
    rateLimit: { perMinute: 120 },
  } as const;

  /** The slip with a typed code; a code nobody has issued counts against the person. */
  async function look(typed: string, actor: Actor, now: Date): Promise<Looked> {
    if (typed.trim() === '') return { kind: 'nothing' };
    if (limits.desks.isShut(actor.personId, now)) return { kind: 'shut' };
    const code = readSlipCode(typed);
    const slip = code === null ? null : await slipByCode(db, code, now);
    if (slip !== null) return { kind: 'found', slip };
    limits.desks.miss(actor.personId, now);
    return { kind: 'unknown' };
  }

  return [
    guardedRoute({
      ...common,
      method: 'GET',
      input: z.object({
        params: Params,
        query: z.object({
          code: z.string().max(200).default('').catch(''),
          done: z.enum(RECEIVE_DONE).optional().catch(undefined),
        }),
      }),
      async handle({ input, actor, language, now }) {
        const member = await load(input.params.slug);
        const { code, done } = input.query;
        const looked = await look(code, actor, now);
        const t = contactTexts(language);
        const slip = looked.kind === 'found' ? looked.slip : null;
        const { isOffice } = actingAs(actor);
        const wrong = {
          nothing: undefined,
          found: undefined,
          unknown: t('slips.receive.unknown'),
          shut: t('slips.receive.shut'),
        }[looked.kind];
        const page = ReceivePage({
          shell,
          language,
          member,
          code,
          wrong,
          slip,
          isOurs: slip !== null && mayMark(slip, { memberId: member.id, isOffice }),
          received: await receivedSlips(db, member.id, now),
          done: slip === null ? undefined : done,
          now,
        });
        const status = { nothing: 200, found: 200, unknown: 404, shut: 429 }[looked.kind];
        return htmlResponse(page, { status });
      },
    }),
    guardedRoute({
      ...common,
      method: 'POST',
      input: z.object({ params: Params }),
      async handle({ input, form, actor, language, now }) {
        const member = await load(input.params.slug);
        const typed = formText(form, 'code');
        const to = STEPS.find((one) => one === formText(form, 'to'));
        const looked = to === undefined ? null : await look(typed, actor, now);
        const back = (done?: string) => {
          const query = new URLSearchParams({ code: typed, ...(done && { done }) });
          return seeOther(`${localizedPath(language, receivePath(member.slug))}?${query}`);
        };
        // What is wrong with the code the page says that is asked for it again.
        if (to === undefined || looked?.kind !== 'found') return back();
        const step = { code: looked.slip.code, memberId: member.id, to, by: actingAs(actor), now };
        const answer = await stepSlip(db, step);
        if (answer.kind === 'stepped') return back(to);
        return back(
          answer.kind === 'there' || answer.kind === 'too_early' ? answer.kind : undefined,
        );
      },
    }),
  ];
}
