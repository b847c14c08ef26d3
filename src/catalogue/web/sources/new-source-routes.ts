import { guardedRoute, memberOf } from '../../../accounts/index.ts';
import type { Route } from '../../../platform/http/route.ts';
import { seeOther } from '../../../platform/http/see-other.ts';
import { localizedPath } from '../../../platform/texts/index.ts';
import { htmlResponse } from '../../../ui/render.ts';
import { catalogueTexts } from '../../texts.ts';
import { saveSource } from '../../use-cases/sources/save-source.ts';
import { problemSentence } from './problem-words.ts';
import { NEW_SOURCE, readSourceDraft, readTyped } from './read-source-form.ts';
import { SourcePage } from './source-page.tsx';
import { NEW_SOURCE_PATTERN, sourcesPath } from './source-paths.ts';
import { SourceInput, type SourceWebParts } from './source-web-parts.ts';

/** Naming an address that is fetched from then on. */
export function newSourceRoutes(parts: SourceWebParts): Route[] {
  const { shell, guards } = parts;
  const { find, load } = memberOf(parts.members);
  const common = {
    path: NEW_SOURCE_PATTERN,
    localized: true,
    access: guards.may('course.edit', find),
    input: SourceInput,
  } as const;
  return [
    guardedRoute({
      ...common,
      method: 'GET',
      rateLimit: { perMinute: 120 },
      async handle({ input, language }) {
        const member = await load(input.params.slug);
        const page = { shell, language, member, source: null, wrong: {} };
        return htmlResponse(SourcePage({ ...page, typed: NEW_SOURCE }));
      },
    }),
    guardedRoute({
      ...common,
      method: 'POST',
      // Each asks an address somewhere else.
      rateLimit: { perMinute: 10 },
      async handle({ input, form, actor, language, now }) {
        const member = await load(input.params.slug);
        const t = catalogueTexts(language);
        const typed = readTyped(form);
        const again = (wrong: Readonly<Record<string, string | undefined>>) =>
          htmlResponse(SourcePage({ shell, language, member, source: null, typed, wrong }), {
            status: 422,
          });
        const read = readSourceDraft(typed, t, false);
        if (read.kind === 'wrong') return again(read.wrong);
        const saved = await saveSource(parts, {
          memberId: member.id,
          change: null,
          draft: read.draft,
          secretValue: typed.secretValue === '' ? null : typed.secretValue,
          actorId: actor.personId,
          now,
          chance: parts.chance(),
        });
        if (saved.kind === 'saved') {
          return seeOther(`${localizedPath(language, sourcesPath(member.slug))}?done=saved`);
        }
        if (saved.kind === 'failed') {
          return again({ addresses: problemSentence(t, saved.problem) ?? undefined });
        }
        return saved.kind === 'known'
          ? again({ addresses: t('source.wrong.known') })
          : again({ name: t('source.wrong.tooMany') });
      },
    }),
  ];
}
