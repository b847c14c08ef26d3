import { z } from 'zod';
import { guardedRoute } from '../../../accounts/index.ts';
import { localDate } from '../../../platform/clock.ts';
import type { Route } from '../../../platform/http/route.ts';
import { localizedPath } from '../../../platform/texts/index.ts';
import { LinkButton } from '../../../ui/button.tsx';
import { htmlResponse } from '../../../ui/render.ts';
import { findProfile } from '../../queries/profile/find-profile.ts';
import { memberBySlug } from '../../queries/profile/member-page.ts';
import { profileEntries } from '../../queries/profile/profile-entries.ts';
import { memberTexts } from '../../texts.ts';
import { confirmProfile } from '../../use-cases/profile/confirm-profile.ts';
import { memberView } from '../page/member-view.ts';
import { OverviewPage } from './overview-page.tsx';
import { PreviewPage } from './preview-page.tsx';
import { editorOf, MemberInput, PROFILE_DONE, type ProfileParts } from './profile-parts.ts';
import { CONFIRM_PATTERN, fieldsPath, PREVIEW_PATTERN, PROFILE_PATTERN } from './profile-paths.ts';

const COURSES_SHOWN = 3;
const LEFT_SHOWN_DAYS = 60;
const DAY_MS = 86_400_000;

/** The profile at a glance, "alles stimmt noch", and the page as others see it. */
export function overviewRoutes(parts: ProfileParts): Route[] {
  const { db, shell, region, offers } = parts;
  const { load, access, gone, done } = editorOf(parts);
  const common = { localized: true, access } as const;
  return [
    guardedRoute({
      ...common,
      method: 'GET',
      path: PROFILE_PATTERN,
      rateLimit: { perMinute: 120 },
      input: MemberInput.extend({
        query: z.object({ done: z.enum(PROFILE_DONE).optional().catch(undefined) }),
      }),
      async handle({ input, language, path, now }) {
        const member = await load(input.params.slug);
        const entries = profileEntries(db, member.id);
        const shownSince = new Date(now.getTime() - LEFT_SHOWN_DAYS * DAY_MS);
        const [stored, notices, contacts, left, places] = await Promise.all([
          findProfile(db, member.id),
          entries.notices(),
          entries.contacts(),
          entries.leftSince(shownSince),
          entries.places(),
        ]);
        if (stored === null) return gone(language, path);
        const found = { stored, notices, contacts, left, places };
        const when = { now, today: localDate(now), done: input.query.done };
        return htmlResponse(OverviewPage({ shell, language, member, region, ...found, ...when }));
      },
    }),
    guardedRoute({
      ...common,
      method: 'POST',
      path: CONFIRM_PATTERN,
      rateLimit: { perMinute: 30 },
      input: MemberInput,
      async handle({ input, actor, language, now }) {
        const member = await load(input.params.slug);
        await confirmProfile(db, { memberId: member.id, actorId: actor.personId, now });
        return done(language, member.slug, 'confirmed');
      },
    }),
    guardedRoute({
      ...common,
      method: 'GET',
      path: PREVIEW_PATTERN,
      rateLimit: { perMinute: 120 },
      input: MemberInput,
      async handle({ input, language, path, now }) {
        const member = await load(input.params.slug);
        const facts = await memberBySlug(db, member.slug, localDate(now));
        if (facts === null) return gone(language, path);
        const next = await offers.next({ slug: member.slug, language, now, limit: COURSES_SHOWN });
        const view = memberView({ language, region, member: facts, now, offers: next });
        const t = memberTexts(language);
        const isPublic = facts.publication === 'published';
        return htmlResponse(
          <PreviewPage shell={shell} language={language} member={member} view={view}>
            <p class="lead">{t(isPublic ? 'profile.preview.saved' : 'profile.preview.hidden')}</p>
            <p>
              <LinkButton href={localizedPath(language, fieldsPath(member.slug))}>
                {t('profile.fields.change')}
              </LinkButton>
            </p>
          </PreviewPage>,
        );
      },
    }),
  ];
}
