import { z } from 'zod';
import {
  accountTexts,
  actingAs,
  can,
  EmailAddress,
  endOfficeRole,
  guardedRoute,
  invitePerson,
  OFFICE_ROLES,
  revokeInvitation,
  roleLabel,
  type WrongFields,
} from '../../accounts/index.ts';
import { localDate } from '../../platform/clock.ts';
import { formText } from '../../platform/http/form-text.ts';
import type { Route } from '../../platform/http/route.ts';
import { seeOther } from '../../platform/http/see-other.ts';
import { type Language, localizedPath } from '../../platform/texts/index.ts';
import { errorPage } from '../../ui/error-page.tsx';
import { formats } from '../../ui/format.ts';
import { htmlResponse } from '../../ui/render.ts';
import { officePeople } from '../queries/office-people.ts';
import { officeTexts } from '../texts.ts';
import { ConfirmPage } from './confirm-page.tsx';
import { InvitePage } from './invite-page.tsx';
import type { OfficeParts } from './office-parts.ts';
import {
  END_ROLE_PATTERN,
  endRolePath,
  INVITE_PATH,
  PEOPLE_PATH,
  REVOKE_PATTERN,
  revokePath,
} from './paths.ts';
import { PEOPLE_DONE, PeoplePage } from './people-page.tsx';

const RoleInput = z.object({ params: z.object({ role: z.string().max(40) }) });
const InvitationInput = z.object({ params: z.object({ officeInvitation: z.string().max(40) }) });
const InviteForm = z.object({ email: EmailAddress, role: z.enum(OFFICE_ROLES) });

/** Who acts for the network: list, invitation, end of a role. */
export function peopleRoutes(parts: OfficeParts): Route[] {
  const { db, shell, guards, sender, network } = parts;
  const change = guards.may('office.people.change');
  const gone = (language: Language, path: string) =>
    htmlResponse(errorPage({ shell, language, path, kind: 'not_found' }), { status: 404 });
  const done = (language: Language, what: (typeof PEOPLE_DONE)[number]) =>
    seeOther(`${localizedPath(language, PEOPLE_PATH)}?done=${what}`);
  const steps = (language: Language) => [
    { label: officeTexts(language)('office.people.short'), path: PEOPLE_PATH },
  ];

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
        const { done: what } = input.query;
        return htmlResponse(PeoplePage({ shell, language, ...found, mayChange, done: what }));
      },
    }),
    guardedRoute({
      method: 'GET',
      path: INVITE_PATH,
      localized: true,
      access: change,
      rateLimit: { perMinute: 120 },
      input: z.unknown(),
      handle: ({ language }) =>
        htmlResponse(InvitePage({ shell, language, email: '', role: 'office', wrong: {} })),
    }),
    guardedRoute({
      method: 'POST',
      path: INVITE_PATH,
      localized: true,
      access: change,
      rateLimit: { perMinute: 20 },
      input: z.unknown(),
      async handle({ form, actor, language, now }) {
        const t = officeTexts(language);
        const typed = { email: formText(form, 'email'), role: formText(form, 'role') };
        const again = (wrong: WrongFields) =>
          htmlResponse(InvitePage({ shell, language, ...typed, wrong }), { status: 422 });
        const read = InviteForm.safeParse(typed);
        if (!read.success) {
          const fields = new Set(read.error.issues.map(({ path }) => path[0]));
          return again({
            email: fields.has('email') ? t('office.invite.wrongEmail') : undefined,
            role: fields.has('role') ? t('office.invite.wrongRole') : undefined,
          });
        }
        const answer = await invitePerson(db, {
          email: read.data.email,
          invited: { kind: 'office', role: read.data.role },
          forName: network.settings.name,
          sender,
          language,
          by: actingAs(actor),
          now,
        });
        if (answer.kind === 'has_role') return again({ role: t('office.invite.hasRole') });
        if (answer.kind === 'too_many') return again({ email: t('office.invite.tooMany') });
        return done(language, 'invited');
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
    guardedRoute({
      method: 'GET',
      path: REVOKE_PATTERN,
      localized: true,
      access: change,
      rateLimit: { perMinute: 120 },
      input: InvitationInput,
      async handle({ input, language, path, now }) {
        const t = officeTexts(language);
        const { invitations } = await officePeople(db, { today: localDate(now), now });
        const invitation = invitations.find(({ id }) => id === input.params.officeInvitation);
        if (invitation === undefined) return gone(language, path);
        const { id, email } = invitation;
        return htmlResponse(
          ConfirmPage({
            shell,
            language,
            path: revokePath(id),
            title: t('office.people.revokeTitle'),
            steps: steps(language),
            text: t('office.people.revokeText', { email }),
            submit: t('office.people.revoke'),
          }),
        );
      },
    }),
    guardedRoute({
      method: 'POST',
      path: REVOKE_PATTERN,
      localized: true,
      access: change,
      rateLimit: { perMinute: 30 },
      input: InvitationInput,
      async handle({ input, actor, language, path, now }) {
        const isRevoked = await revokeInvitation(db, {
          invitationId: input.params.officeInvitation,
          memberId: null,
          by: actingAs(actor),
          now,
        });
        return isRevoked ? done(language, 'revoked') : gone(language, path);
      },
    }),
  ];
}
