import { z } from 'zod';
import {
  actingAs,
  EmailAddress,
  guardedRoute,
  invitePerson,
  OFFICE_ROLES,
  revokeInvitation,
  type WrongFields,
} from '../../accounts/index.ts';
import { localDate } from '../../platform/clock.ts';
import { formText } from '../../platform/http/form-text.ts';
import type { Route } from '../../platform/http/route.ts';
import { htmlResponse } from '../../ui/render.ts';
import { officePeople } from '../queries/office-people.ts';
import { officeTexts } from '../texts.ts';
import { ConfirmPage } from './confirm-page.tsx';
import { InvitePage } from './invite-page.tsx';
import type { OfficeParts } from './office-parts.ts';
import { INVITE_PATH, REVOKE_PATTERN, revokePath } from './paths.ts';
import { peopleAnswers } from './people-answers.ts';

const InvitationInput = z.object({ params: z.object({ officeInvitation: z.string().max(40) }) });
const InviteForm = z.object({ email: EmailAddress, role: z.enum(OFFICE_ROLES) });

/** Inviting people to act for the network, and taking an invitation back. */
export function invitationRoutes(parts: OfficeParts): Route[] {
  const { db, shell, guards, sender, network } = parts;
  const { gone, done, steps } = peopleAnswers(parts);
  const change = guards.may('office.people.change');

  return [
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
