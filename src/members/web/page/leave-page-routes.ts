import { z } from 'zod';
import { privatePage } from '../../../accounts/index.ts';
import { type Route, type RouteRequest, route } from '../../../platform/http/route.ts';
import { seeOther } from '../../../platform/http/see-other.ts';
import { localizedPath } from '../../../platform/texts/index.ts';
import { errorPage } from '../../../ui/error-page.tsx';
import type { PageShell } from '../../../ui/shell.ts';
import { LEAVE_PAGE_PATTERN, leavePagePath } from '../../model/profile/leave-page-path.ts';
import { contactByToken } from '../../queries/profile/contact-by-token.ts';
import type { ProfileDatabase } from '../../use-cases/profile/profile-database.ts';
import { revokeContact } from '../../use-cases/profile/revoke-contact.ts';
import { LeavePage } from './leave-page.tsx';

const Input = z.object({ params: z.object({ token: z.string().max(100) }) });
type Request = RouteRequest<z.output<typeof Input>>;

/** The link by which people whom a member names leave its page; it needs no account and holds as long as they are named. */
export function leavePageRoutes(parts: {
  readonly db: ProfileDatabase;
  readonly shell: PageShell;
}): Route[] {
  const { db, shell } = parts;
  const common = {
    path: LEAVE_PAGE_PATTERN,
    localized: true,
    access: { kind: 'public' },
    input: Input,
  } as const;
  const gone = ({ language, path }: Request) =>
    privatePage(errorPage({ shell, language, path, kind: 'not_found' }), 404);

  async function show(request: Request): Promise<Response> {
    const { input, language, path } = request;
    const contact = await contactByToken(db, input.params.token);
    return contact === null
      ? gone(request)
      : privatePage(LeavePage({ shell, language, path, contact }));
  }

  async function leave(request: Request): Promise<Response> {
    const { input, language, now } = request;
    const { token } = input.params;
    const contact = await contactByToken(db, token);
    if (contact === null) return gone(request);
    const { id: contactId, memberId } = contact;
    await revokeContact(db, { memberId, contactId, actorId: null, bySelf: true, now });
    return seeOther(localizedPath(language, leavePagePath(token)));
  }

  return [
    route({ ...common, method: 'GET', rateLimit: { perMinute: 60 }, handle: show }),
    route({ ...common, method: 'POST', rateLimit: { perMinute: 10 }, handle: leave }),
  ];
}
