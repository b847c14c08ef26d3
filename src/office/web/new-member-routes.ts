import { z } from 'zod';
import { guardedRoute, type WrongFields } from '../../accounts/index.ts';
import { addMember, MEMBER_KINDS } from '../../members/index.ts';
import { formText } from '../../platform/http/form-text.ts';
import type { Route } from '../../platform/http/route.ts';
import { seeOther } from '../../platform/http/see-other.ts';
import { localizedPath } from '../../platform/texts/index.ts';
import { htmlResponse } from '../../ui/render.ts';
import { officeTexts } from '../texts.ts';
import { NewMemberPage } from './new-member-page.tsx';
import type { OfficeParts } from './office-parts.ts';
import { memberPath, NEW_MEMBER_PATH } from './paths.ts';

const MemberForm = z.object({
  name: z.string().trim().min(1).max(300),
  kind: z.enum(MEMBER_KINDS),
  postalCode: z.string().trim().max(20),
  place: z.string().trim().max(200),
  website: z.union([z.literal(''), z.url({ protocol: /^https?$/ })]),
});
const EMPTY = { name: '', kind: 'provider', postalCode: '', place: '', website: '' };

/** The office makes a page for a member by hand. */
export function newMemberRoutes(parts: OfficeParts): Route[] {
  const { db, shell, guards } = parts;
  return [
    guardedRoute({
      method: 'GET',
      path: NEW_MEMBER_PATH,
      localized: true,
      access: guards.may('membership.decide'),
      rateLimit: { perMinute: 120 },
      input: z.unknown(),
      handle: ({ language }) =>
        htmlResponse(NewMemberPage({ shell, language, typed: EMPTY, wrong: {} })),
    }),
    guardedRoute({
      method: 'POST',
      path: NEW_MEMBER_PATH,
      localized: true,
      access: guards.may('membership.decide'),
      rateLimit: { perMinute: 20 },
      input: z.unknown(),
      async handle({ form, actor, language, now }) {
        const t = officeTexts(language);
        const typed = {
          name: formText(form, 'name'),
          kind: formText(form, 'kind'),
          postalCode: formText(form, 'postalCode'),
          place: formText(form, 'place'),
          website: formText(form, 'website').trim(),
        };
        const read = MemberForm.safeParse(typed);
        if (!read.success) {
          const fields = new Set(read.error.issues.map(({ path }) => path[0]));
          const wrong: WrongFields = {
            name: fields.has('name') ? t('office.newMember.wrongName') : undefined,
            kind: fields.has('kind') ? t('office.newMember.wrongKind') : undefined,
            postalCode: fields.has('postalCode') ? t('office.newMember.tooLong') : undefined,
            place: fields.has('place') ? t('office.newMember.tooLong') : undefined,
            website: fields.has('website') ? t('office.newMember.wrongWebsite') : undefined,
          };
          const page = NewMemberPage({ shell, language, typed, wrong });
          return htmlResponse(page, { status: 422 });
        }
        const { name, kind, postalCode, place, website } = read.data;
        const slug = await addMember(db, {
          member: {
            name,
            kind,
            postalCode: postalCode === '' ? null : postalCode,
            place: place === '' ? null : place,
            website: website === '' ? null : website,
          },
          actorId: actor.personId,
          now,
        });
        return seeOther(`${localizedPath(language, memberPath(slug))}?done=added`);
      },
    }),
  ];
}
