import { z } from 'zod';
import { can, guardedRoute, noteAccess, sendLetterAgain } from '../../accounts/index.ts';
import type { Route } from '../../platform/http/route.ts';
import { seeOther } from '../../platform/http/see-other.ts';
import { localizedPath } from '../../platform/texts/index.ts';
import { errorPage } from '../../ui/error-page.tsx';
import { htmlResponse } from '../../ui/render.ts';
import { letterLines } from '../queries/letter-lines.ts';
import { LettersPage } from './letters-page.tsx';
import type { OfficeParts } from './office-parts.ts';
import { LETTERS_PATH, SEND_AGAIN_PATTERN } from './paths.ts';

const ListInput = z.object({
  query: z.object({
    state: z.enum(['waiting', 'failed', 'sent', '']).catch(''),
    page: z.coerce.number().int().min(1).max(10_000).catch(1),
    done: z.literal('again').optional().catch(undefined),
  }),
});

/** The mail log. It names addresses, so each look is noted. */
export function letterRoutes({ db, shell, guards }: OfficeParts): Route[] {
  return [
    guardedRoute({
      method: 'GET',
      path: LETTERS_PATH,
      localized: true,
      access: guards.may('mail.view'),
      rateLimit: { perMinute: 60 },
      input: ListInput,
      async handle({ input: { query }, actor, resource, language, now }) {
        const { state, page, done } = query;
        const found = await letterLines(db, { state: state === '' ? null : state, page });
        const id = state === '' ? 'all' : state;
        await noteAccess(db, { actor, page: 'mail', id, lines: found.lines.length, now });
        const mayResend = can(actor, 'mail.resend', resource);
        return htmlResponse(
          LettersPage({ shell, language, ...found, state, page, mayResend, done }),
        );
      },
    }),
    guardedRoute({
      method: 'POST',
      path: SEND_AGAIN_PATTERN,
      localized: true,
      access: guards.may('mail.resend'),
      rateLimit: { perMinute: 30 },
      input: z.object({ params: z.object({ letter: z.string().max(40) }) }),
      async handle({ input, actor, language, path, now }) {
        const letterId = input.params.letter;
        const isQueued = await sendLetterAgain(db, { letterId, actorId: actor.personId, now });
        return isQueued
          ? seeOther(`${localizedPath(language, LETTERS_PATH)}?done=again`)
          : htmlResponse(errorPage({ shell, language, path, kind: 'not_found' }), { status: 404 });
      },
    }),
  ];
}
