import { z } from 'zod';
import {
  type Action,
  type Actor,
  can,
  guardedRoute,
  type WorkspaceEntry,
  type WrongFields,
} from '../../accounts/index.ts';
import { addMember, MEMBER_KINDS, setTrust, TRUST_REASONS } from '../../members/index.ts';
import { localDate } from '../../platform/clock.ts';
import { formText } from '../../platform/http/form-text.ts';
import type { Route } from '../../platform/http/route.ts';
import { seeOther } from '../../platform/http/see-other.ts';
import { type Language, localizedPath } from '../../platform/texts/index.ts';
import { errorPage } from '../../ui/error-page.tsx';
import { htmlResponse } from '../../ui/render.ts';
import { type MemberLine, memberLine, memberLines } from '../queries/member-lines.ts';
import { officeTexts } from '../texts.ts';
import { MemberPage } from './member-page.tsx';
import { MembersPage } from './members-page.tsx';
import { NewMemberPage } from './new-member-page.tsx';
import type { OfficeParts } from './office-parts.ts';
import {
  MEMBER_PATTERN,
  MEMBERS_PATH,
  memberPath,
  NEW_MEMBER_PATH,
  TRUST_PATTERN,
} from './paths.ts';

const ListInput = z.object({
  query: z.object({
    q: z.string().max(200).catch(''),
    kind: z.enum(MEMBER_KINDS).or(z.literal('')).catch(''),
    show: z.literal('unconfirmed').or(z.literal('')).catch(''),
    page: z.coerce.number().int().min(1).max(10_000).catch(1),
  }),
});
const OneInput = z.object({
  params: z.object({ member: z.string().max(200) }),
  query: z.object({ done: z.enum(['trust', 'added']).optional().catch(undefined) }),
});
const MemberForm = z.object({
  name: z.string().trim().min(1).max(300),
  kind: z.enum(MEMBER_KINDS),
  postalCode: z.string().trim().max(20),
  place: z.string().trim().max(200),
  website: z.union([z.literal(''), z.url({ protocol: /^https?$/ })]),
});
const TrustForm = z.object({ trusted: z.enum(['yes', 'no']), reason: z.enum(TRUST_REASONS) });
const DAY_MS = 86_400_000;

/** The members as the office sees them: all, one, a new one. */
export function memberRoutes(parts: OfficeParts): Route[] {
  const { db, shell, guards, network, entries = [] } = parts;
  const gone = (language: Language, path: string) =>
    htmlResponse(errorPage({ shell, language, path, kind: 'not_found' }), { status: 404 });

  return [
    guardedRoute({
      method: 'GET',
      path: MEMBERS_PATH,
      localized: true,
      access: guards.may('membership.view'),
      rateLimit: { perMinute: 120 },
      input: ListInput,
      async handle({ input: { query }, actor, resource, language, now }) {
        const { q, page, show } = query;
        const days = network.settings.thresholds.memberConfirmedDays;
        const confirmedBefore =
          show === 'unconfirmed' ? new Date(now.getTime() - days * DAY_MS) : null;
        const wanted = { words: q, kind: query.kind === '' ? null : query.kind, page };
        const found = await memberLines(db, { ...wanted, confirmedBefore }, localDate(now));
        const mayAdd = can(actor, 'membership.decide', resource);
        return htmlResponse(MembersPage({ shell, language, ...found, filter: query, mayAdd }));
      },
    }),
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
    guardedRoute({
      method: 'GET',
      path: MEMBER_PATTERN,
      localized: true,
      access: guards.may('membership.view'),
      rateLimit: { perMinute: 120 },
      input: OneInput,
      async handle({ input, actor, resource, language, path, now }) {
        const line = await memberLine(db, input.params.member, localDate(now));
        if (line === null) return gone(language, path);
        const mayDecide = can(actor, 'moderation.decide', resource);
        const links = linksOf(line, { actor, language }, entries);
        const { done } = input.query;
        return htmlResponse(
          MemberPage({ shell, language, line, links, mayDecide, done, wrong: {} }),
        );
      },
    }),
    guardedRoute({
      method: 'POST',
      path: TRUST_PATTERN,
      localized: true,
      access: guards.may('moderation.decide'),
      rateLimit: { perMinute: 30 },
      input: z.object({ params: z.object({ member: z.string().max(200) }) }),
      async handle({ input, form, actor, language, path, now }) {
        const line = await memberLine(db, input.params.member, localDate(now));
        if (line === null) return gone(language, path);
        const read = TrustForm.safeParse({
          trusted: formText(form, 'trusted'),
          reason: formText(form, 'reason'),
        });
        if (!read.success) {
          const wrong = { reason: officeTexts(language)('office.trust.wrongReason') };
          const links = linksOf(line, { actor, language }, entries);
          const page = { shell, language, line, links, mayDecide: true, done: undefined, wrong };
          return htmlResponse(MemberPage(page), { status: 422 });
        }
        const { trusted, reason } = read.data;
        await setTrust(db, {
          memberId: line.id,
          isTrusted: trusted === 'yes',
          reason,
          actorId: actor.personId,
          now,
        });
        return seeOther(`${localizedPath(language, memberPath(line.slug))}?done=trust`);
      },
    }),
  ];
}

const EMPTY = { name: '', kind: 'provider', postalCode: '', place: '', website: '' };

/** Where this person goes on from a member: into its workspace, as far as they may, and to its public page. */
function linksOf(
  member: MemberLine,
  { actor, language }: { readonly actor: Actor; readonly language: Language },
  entries: readonly WorkspaceEntry[],
): { label: string; path: string }[] {
  const t = officeTexts(language);
  const may = (action: Action) => can(actor, action, { memberId: member.id });
  const people = `/mitglieder/${member.slug}/personen`;
  const links = [
    may('member.people.change') && { label: t('office.member.invite'), path: `${people}/einladen` },
    may('member.people') && { label: t('office.member.people'), path: people },
    ...entries.map(
      (entry) => may(entry.action) && { label: entry.label(language), path: entry.path(member) },
    ),
    member.publication === 'published' && {
      label: t('office.member.public'),
      path: `/anbieter/${member.slug}`,
    },
  ];
  return links.filter((link) => link !== false);
}
