import { z } from 'zod';
import {
  type Actor,
  can,
  findActor,
  guardedRoute,
  type NamedMember,
  WORKSPACE_PATH,
} from '../../../accounts/index.ts';
import { type Route, route } from '../../../platform/http/route.ts';
import { seeOther } from '../../../platform/http/see-other.ts';
import { localizedPath } from '../../../platform/texts/index.ts';
import { htmlResponse } from '../../../ui/render.ts';
import { readSlipCode, slipCodeInGroups } from '../../model/slips/slip-code.ts';
import { CODE_PATTERN, receivePath } from '../../model/slips/slip-paths.ts';
import { mayMark } from '../../model/slips/who-may-mark.ts';
import { slipByCode } from '../../queries/slips/find-slip.ts';
import type { SlipView } from '../../queries/slips/slip-view.ts';
import { ALL_VISITORS, type CodeLimits } from './code-limits.ts';
import { CodePage, NoCodePage } from './code-page.tsx';
import type { SlipParts } from './slip-parts.ts';

const Input = z.object({ params: z.object({ code: z.string().max(200) }) });
// Whoever has the paper may look; nobody keeps or lists it.
const HEADERS = { 'cache-control': 'no-store', 'x-robots-tag': 'noindex, nofollow' };

/** What a code leads to. */
export function codeRoutes(parts: SlipParts, limits: CodeLimits): Route[] {
  const { db, shell, guards, members } = parts;
  const actorOf = findActor({ db, isHttps: parts.publicUrl.startsWith('https://') });

  /** Members for which the person sits at a desk that receives slips. */
  async function desksOf(actor: Actor, slip: SlipView | null): Promise<readonly NamedMember[]> {
    const isOffice = actor.officeRoles.includes('office');
    const own = actor.mandates.map(({ memberId }) => memberId);
    const ids = new Set(isOffice && slip?.targetMemberId ? [slip.targetMemberId] : own);
    const allowed = [...ids].filter((memberId) => can(actor, 'slip.issue', { memberId }));
    const desks = await members.byIds(allowed);
    return desks.toSorted((a, b) => a.name.localeCompare(b.name, 'de'));
  }

  return [
    route({
      method: 'GET',
      path: CODE_PATTERN,
      localized: true,
      access: { kind: 'public' },
      rateLimit: { perMinute: 30 },
      input: Input,
      async handle({ input, language, request, now }) {
        const actor = await actorOf(request, now);
        const [limit, key] =
          actor === null
            ? ([limits.visitors, ALL_VISITORS] as const)
            : ([limits.desks, actor.personId] as const);
        const page = { shell, language, code: input.params.code };
        const none = (kind: 'unknown' | 'shut') =>
          htmlResponse(NoCodePage({ ...page, kind }), {
            status: kind === 'unknown' ? 404 : 429,
            headers: { ...HEADERS, ...(kind === 'shut' && { 'retry-after': '600' }) },
          });
        if (limit.isShut(key, now)) return none('shut');
        const code = readSlipCode(input.params.code);
        const slip = code === null ? null : await slipByCode(db, code, now);
        if (slip === null) {
          limit.miss(key, now);
          return none('unknown');
        }
        const isProved = actor !== null && actor.session.secondFactorAt !== null;
        const isOffice = actor?.officeRoles.includes('office') ?? false;
        const desks = isProved ? await desksOf(actor, slip) : [];
        return htmlResponse(
          CodePage({
            ...page,
            slip,
            desks: desks.filter(({ id }) => mayMark(slip, { memberId: id, isOffice })),
          }),
          { headers: HEADERS },
        );
      },
    }),
    // The way to the desk's own page for those who are not signed in yet or have not shown their second factor.
    guardedRoute({
      method: 'GET',
      path: `${CODE_PATTERN}/annehmen`,
      localized: true,
      access: guards.signedIn(),
      rateLimit: { perMinute: 30 },
      input: Input,
      async handle({ input, actor, language, now }) {
        const code = readSlipCode(input.params.code);
        const isShut = code === null || limits.desks.isShut(actor.personId, now);
        const slip = isShut ? null : await slipByCode(db, code, now);
        if (slip === null) limits.desks.miss(actor.personId, now);
        const desks = await desksOf(actor, slip);
        const desk = desks.find(({ id }) => id === slip?.targetMemberId) ?? desks[0];
        // Nobody's desk: their own area says what else there is.
        if (code === null || desk === undefined)
          return seeOther(localizedPath(language, WORKSPACE_PATH));
        const query = new URLSearchParams({ code: slipCodeInGroups(code) });
        return seeOther(`${localizedPath(language, receivePath(desk.slug))}?${query}`);
      },
    }),
  ];
}
