import { z } from 'zod';
import { formText } from '../../platform/http/form-text.ts';
import type { Route } from '../../platform/http/route.ts';
import { seeOther } from '../../platform/http/see-other.ts';
import { localizedPath } from '../../platform/texts/index.ts';
import { htmlResponse } from '../../ui/render.ts';
import { actingAs } from '../model/acting.ts';
import { EmailAddress } from '../model/email-address.ts';
import { MEMBER_ROLES } from '../model/roles.ts';
import { accountTexts } from '../texts.ts';
import { invitePerson } from '../use-cases/invite-person.ts';
import type { WrongFields } from './field-errors.ts';
import { guardedRoute } from './guard.ts';
import { InvitePage } from './invite-page.tsx';
import { memberOf } from './member-of.ts';
import type { WorkspaceParts } from './workspace-parts.ts';
import { INVITE_PATTERN, peoplePath } from './workspace-paths.ts';

const Input = z.object({ params: z.object({ slug: z.string().max(200) }) });
const InviteForm = z.object({ email: EmailAddress, role: z.enum(MEMBER_ROLES) });

/** Inviting somebody to act for a member. */
export function inviteRoutes(parts: WorkspaceParts): Route[] {
  const { db, shell, guards, sender } = parts;
  const { find, load } = memberOf(parts.members);
  const common = {
    path: INVITE_PATTERN,
    localized: true,
    access: guards.may('member.people.change', find),
    input: Input,
  } as const;
  return [
    guardedRoute({
      ...common,
      method: 'GET',
      rateLimit: { perMinute: 120 },
      async handle({ input, language }) {
        const member = await load(input.params.slug);
        return htmlResponse(
          InvitePage({ shell, language, member, email: '', role: 'editor', wrong: {} }),
        );
      },
    }),
    guardedRoute({
      ...common,
      method: 'POST',
      rateLimit: { perMinute: 20 },
      async handle({ input, form, actor, language, now }) {
        const t = accountTexts(language);
        const member = await load(input.params.slug);
        const typed = { email: formText(form, 'email'), role: formText(form, 'role') };
        const again = (wrong: WrongFields) =>
          htmlResponse(InvitePage({ shell, language, member, ...typed, wrong }), { status: 422 });
        const read = InviteForm.safeParse(typed);
        if (!read.success) {
          const fields = new Set(read.error.issues.map(({ path }) => path[0]));
          return again({
            email: fields.has('email') ? t('invitation.invite.wrongEmail') : undefined,
            role: fields.has('role') ? t('mandate.change.wrongRole') : undefined,
          });
        }
        const answer = await invitePerson(db, {
          email: read.data.email,
          invited: { kind: 'member', memberId: member.id, role: read.data.role },
          forName: member.name,
          sender,
          language,
          by: actingAs(actor),
          now,
        });
        if (answer.kind === 'has_role') return again({ role: t('invitation.invite.hasRole') });
        if (answer.kind === 'too_many') return again({ email: t('invitation.invite.tooMany') });
        return seeOther(`${localizedPath(language, peoplePath(member.slug))}?done=invited`);
      },
    }),
  ];
}
