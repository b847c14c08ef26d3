import { z } from 'zod';
import { type Actor, guardedRoute } from '../../../../accounts/index.ts';
import {
  beginDraft,
  confirmVersion,
  lightLines,
  openDrafts,
  type ProgrammeVersion,
  sayFunds,
  versionOn,
} from '../../../../funding/index.ts';
import { addDays, isLocalDate, localDate } from '../../../../platform/clock.ts';
import { formText } from '../../../../platform/http/form-text.ts';
import type { Route } from '../../../../platform/http/route.ts';
import { seeOther } from '../../../../platform/http/see-other.ts';
import { type Language, localizedPath } from '../../../../platform/texts/index.ts';
import { htmlResponse } from '../../../../ui/render.ts';
import { officeTexts } from '../../../texts.ts';
import type { OfficeParts } from '../../office-parts.ts';
import { notFound } from '../draft/draft-flow.ts';
import { draftAddress } from '../draft/draft-routes.ts';
import {
  BEGIN_PATTERN,
  CHECKED_PATTERN,
  LIGHT_PATTERN,
  PROGRAMME_PATTERN,
  programmePaths,
} from '../funding-paths.ts';
import { PROGRAMME_DONE, ProgrammePage, type ProgrammeProps } from './programme-page.tsx';
import { releaseLines } from './release-lines.ts';

const params = z.object({ programme: z.string().max(80) });
const Input = z.object({ params });
const LightState = z.enum(['open', 'used_up', 'none']);

interface ProgrammeRequest {
  readonly input: { readonly params: { readonly programme: string } };
  readonly actor: Actor;
  readonly language: Language;
  readonly path: string;
  readonly now: Date;
}

/** One programme: that it is still right, whether there are funds, and beginning a new version. */
export function programmeRoutes(parts: OfficeParts): Route[] {
  const { db, shell, guards, funding: book } = parts;
  const common = {
    localized: true,
    access: guards.may('funding.edit'),
    rateLimit: { perMinute: 120 },
  } as const;

  /** Does something with a programme of the rules. */
  const withProgramme = (
    request: ProgrammeRequest,
    act: (version: ProgrammeVersion) => Promise<Response>,
  ): Promise<Response> | Response => {
    const version = versionOn(book, request.input.params.programme, localDate(request.now));
    return version === null ? notFound(parts, request) : act(version);
  };

  async function page(
    { language, now }: Pick<ProgrammeRequest, 'language' | 'now'>,
    version: ProgrammeVersion,
    more: Partial<Pick<ProgrammeProps, 'done' | 'wrong' | 'validFrom'>>,
  ) {
    const today = localDate(now);
    const drafts = await openDrafts(db);
    const lights = await lightLines(db);
    return ProgrammePage({
      ...{ shell, language, book, version, today, done: null, wrong: {} },
      validFrom: addDays(today, 1),
      draft: drafts.find(({ programmeId }) => programmeId === version.id) ?? null,
      light: lights.find(({ programmeId }) => programmeId === version.id) ?? null,
      releases: await releaseLines(db, version.id),
      ...more,
    });
  }

  const back = (language: Language, programmeId: string, done: string) =>
    seeOther(`${localizedPath(language, programmePaths(programmeId).programme)}?done=${done}`);

  return [
    guardedRoute({
      ...common,
      method: 'GET',
      path: PROGRAMME_PATTERN,
      input: z.object({
        params,
        query: z.object({ done: z.enum(PROGRAMME_DONE).nullable().default(null).catch(null) }),
      }),
      handle: (request) =>
        withProgramme(request, async (version) => {
          const { done } = request.input.query;
          return htmlResponse(await page(request, version, { done }));
        }),
    }),
    guardedRoute({
      ...common,
      method: 'POST',
      path: CHECKED_PATTERN,
      input: Input,
      handle: (request) =>
        withProgramme(request, async (version) => {
          const { form, actor, language, now } = request;
          // Another version runs by now than the person has looked at.
          if (formText(form, 'validFrom') !== version.gueltig_von)
            return back(language, version.id, '');
          await confirmVersion(db, {
            programmeId: version.id,
            validFrom: version.gueltig_von,
            actorId: actor.personId,
            now,
          });
          await parts.applyFunding();
          return back(language, version.id, 'checked');
        }),
    }),
    guardedRoute({
      ...common,
      method: 'POST',
      path: LIGHT_PATTERN,
      input: Input,
      handle: (request) =>
        withProgramme(request, async (version) => {
          const { form, actor, language, now } = request;
          const state = LightState.safeParse(formText(form, 'state'));
          if (!state.success) return notFound(parts, request);
          await sayFunds(db, {
            programmeId: version.id,
            state: state.data === 'none' ? null : state.data,
            actorId: actor.personId,
            now,
          });
          await parts.applyFunding();
          return back(language, version.id, 'light');
        }),
    }),
    guardedRoute({
      ...common,
      method: 'POST',
      path: BEGIN_PATTERN,
      input: Input,
      handle: (request) =>
        withProgramme(request, async (version) => {
          const { form, actor, language, now } = request;
          const validFrom = formText(form, 'validFrom').trim();
          const t = officeTexts(language);
          const isLater = isLocalDate(validFrom) && validFrom > version.gueltig_von;
          if (!isLater) {
            const wrong = { validFrom: t('funding.wrong.validFrom') };
            return htmlResponse(await page(request, version, { wrong, validFrom }), {
              status: 422,
            });
          }
          const answer = await beginDraft(db, {
            book,
            programmeId: version.id,
            validFrom,
            actorId: actor.personId,
            now,
          });
          return answer.kind === 'missing'
            ? notFound(parts, request)
            : seeOther(draftAddress(language, answer.draftId, answer.isNew ? 'begun' : 'open'));
        }),
    }),
  ];
}
