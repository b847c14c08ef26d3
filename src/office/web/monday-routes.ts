import { z } from 'zod';
import { can, guardedRoute } from '../../accounts/index.ts';
import type { Route } from '../../platform/http/route.ts';
import { htmlResponse } from '../../ui/render.ts';
import { mostUrgent } from '../model/office-task.ts';
import { MondayPage } from './monday-page.tsx';
import { OFFICE_PAGES } from './office-entries.ts';
import type { OfficeParts } from './office-parts.ts';
import { OFFICE_PATH } from './paths.ts';
import { ownTasks } from './tasks/own-tasks.ts';

/** The first page of the office. */
export function mondayRoutes(parts: OfficeParts): Route[] {
  const { db, shell, guards, network, funding } = parts;
  const sources = [...ownTasks({ db, network, funding }), ...(parts.taskSources ?? [])];
  return [
    guardedRoute({
      method: 'GET',
      path: OFFICE_PATH,
      localized: true,
      access: guards.may('office.view'),
      rateLimit: { perMinute: 120 },
      input: z.unknown(),
      async handle({ actor, resource, language, now }) {
        const request = { personId: actor.personId, language, now };
        const own = sources.filter(({ action }) => can(actor, action, resource));
        const tasks = (await Promise.all(own.map((source) => source.tasks(request)))).flat();
        const { shown, more } = mostUrgent(tasks);
        const links = OFFICE_PAGES.filter(({ action }) => can(actor, action, resource)).map(
          ({ label, hint, path }) => ({ label: label(language), hint: hint(language), path }),
        );
        return htmlResponse(MondayPage({ shell, language, tasks: shown, more, links }));
      },
    }),
  ];
}
