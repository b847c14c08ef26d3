import { z } from 'zod';
import {
  type Action,
  type Actor,
  can,
  guardedRoute,
  type WorkspaceEntry,
} from '../../accounts/index.ts';
import { MEMBER_KINDS, setTrust, TRUST_REASONS } from '../../members/index.ts';
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
import type { OfficeParts } from './office-parts.ts';
import { MEMBER_PATTERN, MEMBERS_PATH, memberPath, TRUST_PATTERN } from './paths.ts';

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
const TrustForm = z.object({ trusted: z.enum(['yes', 'no']), reason: z.enum(TRUST_REASONS) });
const DAY_MS = 86_400_000;

/** The members as the office sees them: all, one. */
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
      (entry) =>
        may(entry.action) &&
        entry.isFor?.(member) !== false && {
          label: entry.label(language),
          path: entry.path(member),
        },
    ),
    member.publication === 'published' && {
      label: t('office.member.public'),
      path: `/anbieter/${member.slug}`,
    },
  ];
  return links.filter((link) => link !== false);
}
