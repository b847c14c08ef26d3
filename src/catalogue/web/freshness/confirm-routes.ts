import type { Kysely } from 'kysely';
import { z } from 'zod';
import { privatePage } from '../../../accounts/index.ts';
import { type Route, type RouteRequest, route } from '../../../platform/http/route.ts';
import { seeOther } from '../../../platform/http/see-other.ts';
import { localizedPath } from '../../../platform/texts/index.ts';
import { errorPage } from '../../../ui/error-page.tsx';
import type { PageShell } from '../../../ui/shell.ts';
import { CONFIRM_PATTERN, confirmPath } from '../../model/freshness/confirm-path.ts';
import { findConfirmationLetter } from '../../queries/freshness/find-confirmation-letter.ts';
import type { EditingTables } from '../../tables.ts';
import { confirmByLetter } from '../../use-cases/freshness/confirm-by-letter.ts';
import { ConfirmPage } from './confirm-page.tsx';

const Input = z.object({ params: z.object({ token: z.string().max(100) }) });
type Request = RouteRequest<z.output<typeof Input>>;

/** The link of a letter that asks whether courses are still right; it needs no account, works once and for 30 days. */
export function confirmRoutes(parts: {
  readonly db: Kysely<EditingTables>;
  readonly shell: PageShell;
}): Route[] {
  const { db, shell } = parts;
  const common = {
    path: CONFIRM_PATTERN,
    localized: true,
    access: { kind: 'public' },
    input: Input,
  } as const;
  const gone = ({ language, path }: Request) =>
    privatePage(errorPage({ shell, language, path, kind: 'not_found' }), 404);

  async function show(request: Request): Promise<Response> {
    const { input, language, path, now } = request;
    const letter = await findConfirmationLetter(db, input.params.token);
    if (letter === null) return gone(request);
    const isExpired = letter.usedAt === null && letter.expiresAt <= now;
    const page = ConfirmPage({ shell, language, path, letter, isExpired });
    return privatePage(page, isExpired ? 410 : 200);
  }

  async function confirm(request: Request): Promise<Response> {
    const { input, language, now } = request;
    const { token } = input.params;
    const letter = await findConfirmationLetter(db, token);
    if (letter === null) return gone(request);
    await confirmByLetter(db, { letterId: letter.id, now });
    // The page says what has come of it, also where somebody else was quicker or the time is over.
    return seeOther(localizedPath(language, confirmPath(token)));
  }

  return [
    route({ ...common, method: 'GET', rateLimit: { perMinute: 60 }, handle: show }),
    route({ ...common, method: 'POST', rateLimit: { perMinute: 10 }, handle: confirm }),
  ];
}
