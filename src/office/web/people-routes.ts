import { z } from 'zod';
import {
  accountTexts,
  actingAs,
  can,
  endOfficeRole,
  guardedRoute,
  noteAccess,
  roleLabel,
  type WrongFields,
} from '../../accounts/index.ts';
import { localDate } from '../../platform/clock.ts';
import type { Route } from '../../platform/http/route.ts';
import type { Language } from '../../platform/texts/index.ts';
import { formats } from '../../ui/format.ts';
import { htmlResponse } from '../../ui/render.ts';
import { officePeople } from '../queries/office-people.ts';
import { officeTexts } from '../texts.ts';
import { ConfirmPage } from './confirm-page.tsx';
import type { OfficeParts } from './office-parts.ts';
import { END_ROLE_PATTERN, endRolePath, PEOPLE_PATH } from './paths.ts';
import { peopleAnswers } from './people-answers.ts';
import { PEOPLE_DONE, PeoplePage } from './people-page.tsx';

const RoleInput = z.object({ params: z.object({ role: z.string().max(40) }) });

/** Who acts for the network: list, and the end of a role. */
export function peopleRoutes(parts: OfficeParts): Route[] {
  const { db, shell, guards } = parts;
  const change = guards.may('office.people.change');
  const { gone, done, steps } = peopleAnswers(parts);

  /** Asks before a role ends; with the sentence why it cannot, where it cannot. Null = there is no such role any more. */
  async function endPage(roleId: string, language: Language, now: Date, wrong: WrongFields) {
    const t = officeTexts(language);
    const { people } = await officePeople(db, { today: localDate(now), now });
    const person = people.find(({ id }) => id === roleId);
    if (person === undefined) return null;
    const role = roleLabel(person.role, accountTexts(language));
    return ConfirmPage({
      shell,
      language,
      path: endRolePath(roleId),
      title: t('office.people.endTitle', { name: person.name }),
      steps: steps(language),
      text: t('office.people.endText', { name: person.name, role }),
      submit: t('office.people.end'),
      wrong,
    });
  }

  return [
    guardedRoute({
      method: 'GET',
      path: PEOPLE_PATH,
      localized: true,
      access: guards.may('office.people'),
      rateLimit: { perMinute: 120 },
      input: z.object({
        query: z.object({ done: z.enum(PEOPLE_DONE).optional().catch(undefined) }),
      }),
      async handle({ input, actor, resource, language, now }) {
        const mayChange = can(actor, 'office.people.change', resource);
        const found = await officePeople(db, { today: localDate(now), now });
        const lines = found.people.length + found.invitations.length;
        await noteAccess(db, { actor, page: 'people', id: 'network', lines, now });
        const { done: what } = input.query;
        return htmlResponse(PeoplePage({ shell, language, ...found, mayChange, done: what }));
      },
    }),
    guardedRoute({
      method: 'GET',
      path: END_ROLE_PATTERN,
      localized: true,
      access: change,
      rateLimit: { perMinute: 120 },
      input: RoleInput,
      async handle({ input, language, path, now }) {
        const page = await endPage(input.params.role, language, now, {});
        return page === null ? gone(language, path) : htmlResponse(page);
      },
    }),
    guardedRoute({
      method: 'POST',
      path: END_ROLE_PATTERN,
      localized: true,
      access: change,
      rateLimit: { perMinute: 30 },
      input: RoleInput,
      async handle({ input, actor, language, path, now }) {
        const roleId = input.params.role;
        const answer = await endOfficeRole(db, { roleId, by: actingAs(actor), now });
        if (answer.kind === 'gone') return gone(language, path);
        if (answer.kind === 'done') return done(language, 'ended');
        const day = formats(language).dateShort(answer.firstDay);
        const wrong = { content: officeTexts(language)('office.people.last', { day }) };
        const page = await endPage(roleId, language, now, wrong);
        return page === null ? gone(language, path) : htmlResponse(page, { status: 422 });
      },
    }),
  ];
}
