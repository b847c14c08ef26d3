import { z } from 'zod';
import { guardedRoute, note, noteAccess } from '../../accounts/index.ts';
import { isLocalDate } from '../../platform/clock.ts';
import type { Route } from '../../platform/http/route.ts';
import { htmlResponse } from '../../ui/render.ts';
import { type AuditFilter, auditChoices, auditCount, auditLines } from '../queries/audit-lines.ts';
import { auditFile } from './audit-file.ts';
import { AUDIT_A_PAGE, AuditPage, type TypedAuditFilter } from './audit-page.tsx';
import type { OfficeParts } from './office-parts.ts';
import { AUDIT_FILE_PATH, AUDIT_PATH } from './paths.ts';

const Day = z.string().refine(isLocalDate).catch('');
const Query = z.object({
  action: z.string().max(100).catch(''),
  person: z.string().max(40).catch(''),
  member: z.string().max(200).catch(''),
  from: Day,
  to: Day,
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});
/** More lines than a table program opens are no file to look at. */
const MOST_IN_FILE = 100_000;

/** The audit log as a page and as a file. Taking the file out of the portal is noted itself. */
export function auditRoutes({ db, shell, guards }: OfficeParts): Route[] {
  const common = {
    method: 'GET',
    localized: true,
    access: guards.may('audit.view'),
    input: z.object({ query: Query }),
  } as const;
  return [
    guardedRoute({
      ...common,
      path: AUDIT_PATH,
      rateLimit: { perMinute: 120 },
      async handle({ input: { query }, actor, language, now }) {
        const { page, ...filter } = query;
        const wanted = filterOf(filter);
        const offset = (page - 1) * AUDIT_A_PAGE;
        const [lines, total, choices] = await Promise.all([
          auditLines(db, wanted, { limit: AUDIT_A_PAGE, offset }),
          auditCount(db, wanted),
          auditChoices(db),
        ]);
        const { length } = lines;
        await noteAccess(db, { actor, page: 'audit', id: 'log', lines: length, now });
        return htmlResponse(AuditPage({ shell, language, lines, total, page, filter, choices }));
      },
    }),
    guardedRoute({
      ...common,
      path: AUDIT_FILE_PATH,
      rateLimit: { perMinute: 10 },
      async handle({ input: { query }, actor, now }) {
        const lines = await auditLines(db, filterOf(query), { limit: MOST_IN_FILE });
        await note(db, {
          actorId: actor.personId,
          action: 'audit.exported',
          subject: { kind: 'audit', id: 'file' },
          memberId: null,
          details: { lines: lines.length },
          now,
        });
        return new Response(auditFile(lines), {
          headers: {
            'content-type': 'text/csv; charset=utf-8',
            'content-disposition': 'attachment; filename="protokoll.csv"',
          },
        });
      },
    }),
  ];
}

function filterOf({ action, person, member, from, to }: TypedAuditFilter): AuditFilter {
  return {
    action: action === '' ? null : action,
    actorId: person === '' ? null : person,
    memberSlug: member === '' ? null : member,
    from: from === '' ? null : from,
    to: to === '' ? null : to,
  };
}
