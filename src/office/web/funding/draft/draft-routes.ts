import { z } from 'zod';
import { guardedRoute } from '../../../../accounts/index.ts';
import { authorsOf, discardDraft, draftProblems } from '../../../../funding/index.ts';
import type { Route } from '../../../../platform/http/route.ts';
import { seeOther } from '../../../../platform/http/see-other.ts';
import { localizedPath } from '../../../../platform/texts/index.ts';
import { htmlResponse } from '../../../../ui/render.ts';
import type { OfficeParts } from '../../office-parts.ts';
import { DISCARD_PATTERN, DRAFT_PATTERN, draftPaths, programmePaths } from '../funding-paths.ts';
import { DiscardPage } from './discard-page.tsx';
import { meanwhileSince, notFound, versionIn, withDraft } from './draft-flow.ts';
import { DRAFT_DONE, DraftPage } from './draft-page.tsx';
import { surroundings } from './surroundings.ts';

const params = z.object({ draft: z.string().max(40) });

/** A draft as a whole, and throwing it away. */
export function draftRoutes(parts: OfficeParts): Route[] {
  const { db, shell, guards, funding: book } = parts;
  const common = {
    localized: true,
    access: guards.may('funding.edit'),
    rateLimit: { perMinute: 120 },
  } as const;
  return [
    guardedRoute({
      ...common,
      method: 'GET',
      path: DRAFT_PATTERN,
      input: z.object({
        params,
        query: z.object({ done: z.enum(DRAFT_DONE).nullable().default(null).catch(null) }),
      }),
      handle: (request) =>
        withDraft(parts, request, request.input.params.draft, async (draft) => {
          const { language, input, now } = request;
          const problems = draftProblems(draft, surroundings(parts, now));
          const authors = await authorsOf(db, draft.id);
          const { done } = input.query;
          return htmlResponse(DraftPage({ shell, language, draft, book, problems, authors, done }));
        }),
    }),
    guardedRoute({
      ...common,
      method: 'GET',
      path: DISCARD_PATTERN,
      input: z.object({ params }),
      handle: (request) =>
        withDraft(parts, request, request.input.params.draft, (draft) => {
          const { language } = request;
          return htmlResponse(DiscardPage({ shell, language, draft, book, meanwhile: null }));
        }),
    }),
    guardedRoute({
      ...common,
      method: 'POST',
      path: DISCARD_PATTERN,
      input: z.object({ params }),
      handle: (request) =>
        withDraft(parts, request, request.input.params.draft, async (draft) => {
          const { actor, language, form, now } = request;
          const version = versionIn(form);
          const act = { draftId: draft.id, version, actorId: actor.personId, now };
          const answer = await discardDraft(db, act);
          if (answer.kind === 'missing') return notFound(parts, request);
          if (answer.kind === 'changed_meanwhile') {
            const meanwhile = await meanwhileSince(parts, draft, version, language);
            const page = DiscardPage({ shell, language, draft, book, meanwhile });
            return htmlResponse(page, { status: 409 });
          }
          const path = localizedPath(language, programmePaths(draft.programmeId).programme);
          return seeOther(`${path}?done=discarded`);
        }),
    }),
  ];
}

/** Where a draft goes on after something was done to it. */
export const draftAddress = (language: 'de' | 'en', draftId: string, done: string): string =>
  `${localizedPath(language, draftPaths(draftId).draft)}?done=${done}`;
