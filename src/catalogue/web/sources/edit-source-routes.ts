import { z } from 'zod';
import { guardedRoute, memberOf, type WrongFields } from '../../../accounts/index.ts';
import { formText } from '../../../platform/http/form-text.ts';
import type { Route } from '../../../platform/http/route.ts';
import { seeOther } from '../../../platform/http/see-other.ts';
import { type Language, localizedPath } from '../../../platform/texts/index.ts';
import { errorPage } from '../../../ui/error-page.tsx';
import { htmlResponse } from '../../../ui/render.ts';
import { findSource } from '../../queries/sources/find-source.ts';
import { catalogueTexts } from '../../texts.ts';
import { removeSource } from '../../use-cases/sources/remove-source.ts';
import { saveSource } from '../../use-cases/sources/save-source.ts';
import { setSourceState } from '../../use-cases/sources/set-source-state.ts';
import { problemSentence } from './problem-words.ts';
import { readSourceDraft, readTyped, type TypedSource, typedOf } from './read-source-form.ts';
import { SourcePage } from './source-page.tsx';
import {
  REMOVE_SOURCE_PATTERN,
  SOURCE_PATTERN,
  SOURCE_STATE_PATTERN,
  sourcesPath,
} from './source-paths.ts';
import { SourceInput, type SourceWebParts } from './source-web-parts.ts';
import type { SOURCES_DONE } from './sources-page.tsx';

const State = z.enum(['active', 'paused']).catch('active');

/** Changing, stopping and removing an address. */
export function editSourceRoutes(parts: SourceWebParts): Route[] {
  const { db, shell, guards } = parts;
  const { find, load } = memberOf(parts.members);
  const common = {
    localized: true,
    access: guards.may('course.edit', find),
    input: SourceInput,
  } as const;
  const gone = (language: Language, path: string) =>
    htmlResponse(errorPage({ shell, language, path, kind: 'not_found' }), { status: 404 });
  const listed = (language: Language, slug: string, done: (typeof SOURCES_DONE)[number]) =>
    seeOther(`${localizedPath(language, sourcesPath(slug))}?done=${done}`);

  async function loadBoth({ slug, source }: { slug: string; source: string }) {
    const member = await load(slug);
    const found = await findSource(db, { memberId: member.id, sourceId: source });
    return found === null ? null : { member, source: found };
  }
  type Both = NonNullable<Awaited<ReturnType<typeof loadBoth>>>;

  function page(
    both: Both,
    language: Language,
    typed: TypedSource,
    wrong: WrongFields = {},
    status: 200 | 409 | 422 = 200,
  ): Response {
    return htmlResponse(SourcePage({ shell, language, ...both, typed, wrong }), { status });
  }

  /** What somebody else has saved meanwhile is shown with a word about it; nothing is overwritten. */
  async function conflict(both: Both, language: Language, path: string): Promise<Response> {
    const { member, source } = both;
    const current = await loadBoth({ slug: member.slug, source: source.id });
    const wrong = { name: catalogueTexts(language)('source.wrong.conflict') };
    return current === null
      ? gone(language, path)
      : page(current, language, typedOf(current.source), wrong, 409);
  }

  return [
    guardedRoute({
      ...common,
      method: 'GET',
      path: SOURCE_PATTERN,
      rateLimit: { perMinute: 120 },
      async handle({ input, language, path }) {
        const both = await loadBoth(input.params);
        return both === null ? gone(language, path) : page(both, language, typedOf(both.source));
      },
    }),
    guardedRoute({
      ...common,
      method: 'POST',
      path: SOURCE_PATTERN,
      rateLimit: { perMinute: 10 },
      async handle({ input, form, actor, language, path, now }) {
        const both = await loadBoth(input.params);
        if (both === null) return gone(language, path);
        const t = catalogueTexts(language);
        const typed = readTyped(form);
        const read = readSourceDraft(typed, t, both.source.sealed_secret !== null);
        if (read.kind === 'wrong') return page(both, language, typed, read.wrong, 422);
        const saved = await saveSource(parts, {
          memberId: both.member.id,
          change: { sourceId: both.source.id, version: Number(formText(form, 'version')) },
          draft: read.draft,
          secretValue: typed.secretValue === '' ? null : typed.secretValue,
          actorId: actor.personId,
          now,
          chance: parts.chance(),
        });
        if (saved.kind === 'saved') return listed(language, both.member.slug, 'saved');
        if (saved.kind !== 'failed') return conflict(both, language, path);
        const addresses = problemSentence(t, saved.problem) ?? undefined;
        return page(both, language, typed, { addresses }, 422);
      },
    }),
    guardedRoute({
      ...common,
      method: 'POST',
      path: SOURCE_STATE_PATTERN,
      rateLimit: { perMinute: 30 },
      async handle({ input, form, actor, language, path, now }) {
        const both = await loadBoth(input.params);
        if (both === null) return gone(language, path);
        const state = State.parse(formText(form, 'state'));
        const answer = await setSourceState(db, {
          memberId: both.member.id,
          sourceId: both.source.id,
          version: Number(formText(form, 'version')),
          state,
          actorId: actor.personId,
          now,
        });
        return answer === 'done'
          ? listed(language, both.member.slug, state)
          : conflict(both, language, path);
      },
    }),
    guardedRoute({
      ...common,
      method: 'POST',
      path: REMOVE_SOURCE_PATTERN,
      rateLimit: { perMinute: 30 },
      async handle({ input, form, actor, language, path, now }) {
        const both = await loadBoth(input.params);
        if (both === null) return gone(language, path);
        const answer = await removeSource(db, {
          memberId: both.member.id,
          sourceId: both.source.id,
          version: Number(formText(form, 'version')),
          actorId: actor.personId,
          now,
        });
        return answer === 'done'
          ? listed(language, both.member.slug, 'removed')
          : conflict(both, language, path);
      },
    }),
  ];
}
