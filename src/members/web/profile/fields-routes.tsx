import { guardedRoute } from '../../../accounts/index.ts';
import { localDate } from '../../../platform/clock.ts';
import { isPlainHtml, plainToHtml } from '../../../platform/html/plain-text.ts';
import type { FormBody } from '../../../platform/http/form-body.ts';
import { formText } from '../../../platform/http/form-text.ts';
import type { Route } from '../../../platform/http/route.ts';
import { localizedPath } from '../../../platform/texts/index.ts';
import { Button } from '../../../ui/button.tsx';
import { htmlResponse } from '../../../ui/render.ts';
import { PROFILE_FIELDS, type Profile, profileProblems } from '../../model/profile/profile.ts';
import { findProfile } from '../../queries/profile/find-profile.ts';
import { type MemberFacts, memberBySlug } from '../../queries/profile/member-page.ts';
import { memberTexts } from '../../texts.ts';
import { saveProfile } from '../../use-cases/profile/save-profile.ts';
import { memberView } from '../page/member-view.ts';
import { CarriedBase, CarriedProfile } from './carried-profile.tsx';
import { ConflictPage, choiceName } from './conflict-page.tsx';
import { FieldsPage } from './fields-page.tsx';
import { PreviewPage } from './preview-page.tsx';
import { readCarried, readProfile } from './profile-form.ts';
import { editorOf, MemberInput, type ProfileParts, versionOf } from './profile-parts.ts';
import { FIELDS_PATTERN, fieldsPath } from './profile-paths.ts';

/** Editing what a member says about itself, with a look at it before it is saved. */
export function fieldsRoutes(parts: ProfileParts): Route[] {
  const { db, shell, region, offers } = parts;
  const { load, access, topics, gone, done } = editorOf(parts);
  const common = { path: FIELDS_PATTERN, localized: true, access, input: MemberInput } as const;
  return [
    guardedRoute({
      ...common,
      method: 'GET',
      rateLimit: { perMinute: 120 },
      async handle({ input, language, path }) {
        const member = await load(input.params.slug);
        const stored = await findProfile(db, member.id);
        if (stored === null) return gone(language, path);
        const { profile } = stored;
        const isDescriptionRich = isRich(stored.descriptionHtml);
        const page = { shell, language, member, region, profile, problems: {}, isDescriptionRich };
        return htmlResponse(FieldsPage({ ...page, base: stored }));
      },
    }),
    guardedRoute({
      ...common,
      method: 'POST',
      rateLimit: { perMinute: 30 },
      async handle({ input, form, actor, language, path, now }) {
        const member = await load(input.params.slug);
        const stored = await findProfile(db, member.id);
        if (stored === null) return gone(language, path);
        // Without a base that can be read, all that is stored by now counts as seen: nothing is merged, the version decides.
        const base = {
          version: versionOf(form),
          profile: readCarried(form, 'base') ?? stored.profile,
        };
        const mine = chosen(readProfile(form), base.profile, form);
        const page = { shell, language, member, region };
        const problems = profileProblems(mine, topics());
        if (Object.keys(problems).length > 0) {
          const isDescriptionRich = isRich(stored.descriptionHtml);
          const again = { ...page, profile: mine, base, problems, isDescriptionRich };
          return htmlResponse(FieldsPage(again), { status: 422 });
        }
        if (formText(form, 'edit') !== '') {
          const isDescriptionRich = isRich(stored.descriptionHtml);
          const again = { ...page, profile: mine, base, problems: {}, isDescriptionRich };
          return htmlResponse(FieldsPage(again));
        }
        if (formText(form, 'preview') !== '') {
          const facts = await memberBySlug(db, member.slug, localDate(now));
          if (facts === null) return gone(language, path);
          const typed = asTyped(facts, mine, stored.profile);
          const next = await offers.next({ slug: member.slug, language, now, limit: 3 });
          const view = memberView({ language, region, member: typed, now, offers: next });
          const t = memberTexts(language);
          return htmlResponse(
            <PreviewPage shell={shell} language={language} member={member} view={view}>
              <p class="lead">{t('profile.preview.unsaved')}</p>
              <form method="post" action={localizedPath(language, fieldsPath(member.slug))}>
                <CarriedBase base={base} />
                <CarriedProfile profile={mine} />
                <div class="buttons">
                  <Button>{t('profile.preview.save')}</Button>
                  <Button kind="secondary" name="edit" value="yes">
                    {t('profile.preview.edit')}
                  </Button>
                </div>
              </form>
            </PreviewPage>,
          );
        }
        const saved = await saveProfile(db, {
          memberId: member.id,
          actorId: actor.personId,
          now,
          base,
          mine,
          geocode: (address) => region.geocode(address),
        });
        if (saved.kind === 'missing') return gone(language, path);
        if (saved.kind === 'conflict') {
          const { theirs, merged, fields } = saved;
          return htmlResponse(ConflictPage({ ...page, theirs, merged, fields }), { status: 409 });
        }
        return done(language, member.slug, saved.isMerged ? 'merged' : 'saved');
      },
    }),
  ];
}

const isRich = (html: string | null): boolean => html !== null && !isPlainHtml(html);

/** Where somebody chose the other version of a field, that one counts: it is the base of the form. */
function chosen(mine: Profile, theirs: Profile, form: FormBody): Profile {
  const others = PROFILE_FIELDS.filter((field) => formText(form, choiceName(field)) === 'theirs');
  return { ...mine, ...Object.fromEntries(others.map((field) => [field, theirs[field]])) };
}

/** The member's page as it would be with what is typed. */
function asTyped(facts: MemberFacts, typed: Profile, stored: Profile): MemberFacts {
  const known = (text: string) => (text === '' ? null : text);
  return {
    ...facts,
    summary: known(typed.summary),
    descriptionHtml:
      typed.description === stored.description
        ? facts.descriptionHtml
        : known(plainToHtml(typed.description)),
    topics: [...typed.topics],
    street: known(typed.street),
    postalCode: known(typed.postalCode),
    place: known(typed.place),
    phone: known(typed.phone),
    email: known(typed.email),
    website: known(typed.website),
    openingHours: known(typed.openingHours),
    languages: [...typed.languages],
    access: typed.access,
  };
}
