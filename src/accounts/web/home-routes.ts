import { z } from 'zod';
import { localDate } from '../../platform/clock.ts';
import type { Route } from '../../platform/http/route.ts';
import { htmlResponse } from '../../ui/render.ts';
import { can } from '../model/policy.ts';
import { dutiesOfPerson } from '../queries/duties-of-person.ts';
import { accountTexts } from '../texts.ts';
import { guardedRoute } from './guard.ts';
import { type Duties, HomePage } from './home-page.tsx';
import { WORKSPACE_PATH } from './paths.ts';
import type { WorkspaceEntry, WorkspaceParts } from './workspace-parts.ts';
import { peoplePath } from './workspace-paths.ts';

/** Pages that this domain itself has for a member. */
const OWN_ENTRIES: readonly WorkspaceEntry[] = [
  {
    action: 'member.people',
    label: (language) => accountTexts(language)('mandate.people.short'),
    path: ({ slug }) => peoplePath(slug),
  },
];

/** The first page of signed-in people. */
export function homeRoutes(parts: WorkspaceParts): Route[] {
  const { db, shell, guards, members } = parts;
  const entries = [...(parts.entries ?? []), ...OWN_ENTRIES];
  return [
    guardedRoute({
      method: 'GET',
      path: WORKSPACE_PATH,
      localized: true,
      access: guards.signedIn(),
      rateLimit: { perMinute: 120 },
      input: z.object({
        query: z.object({ done: z.enum(['accepted', 'left']).optional().catch(undefined) }),
      }),
      async handle({ actor, input, language, now }) {
        const t = accountTexts(language);
        const today = localDate(now);
        const { mandates, office } = await dutiesOfPerson(db, actor.personId, today);
        const known = await members.byIds([...new Set(mandates.map(({ memberId }) => memberId))]);
        const shown = (entry: WorkspaceEntry) =>
          known.filter(
            (member) =>
              can(actor, entry.action, { memberId: member.id }) && entry.isFor?.(member) !== false,
          );
        const waiting = await Promise.all(
          entries.map((entry) =>
            entry.waiting?.(
              shown(entry).map(({ id }) => id),
              language,
              now,
            ),
          ),
        );
        const forMembers = [...known]
          .sort((a, b) => alphabetical.compare(a.name, b.name))
          .map(
            (member): Duties => ({
              key: member.id,
              name: member.name,
              duties: mandates.filter(({ memberId }) => memberId === member.id),
              links: entries
                .map((entry, at) => ({ entry, waiting: waiting[at]?.get(member.id) ?? null }))
                .filter(({ entry }) => shown(entry).includes(member))
                .map(({ entry, ...link }) => ({
                  ...link,
                  label: entry.label(language),
                  path: entry.path(member),
                })),
            }),
          );
        const forNetwork: Duties = {
          key: 'network',
          name: t('workspace.network'),
          duties: office,
          links: (parts.officeEntries ?? [])
            .filter(({ action }) => can(actor, action, { memberId: null }))
            .map((entry) => ({
              label: entry.label(language),
              path: entry.path,
              waiting: null,
            })),
        };
        return htmlResponse(
          HomePage({
            shell,
            language,
            personName: actor.name,
            members: forMembers,
            office: office.length > 0 ? forNetwork : null,
            today,
            done: input.query.done,
          }),
        );
      },
    }),
  ];
}

const alphabetical = new Intl.Collator('de', { sensitivity: 'base', numeric: true });
