import { z } from 'zod';
import { guardedRoute } from '../../../../accounts/index.ts';
import {
  authorsOf,
  confirmMoves,
  type FundingDraft,
  openDraft,
  readinessOf,
  refuseDraft,
  releaseDraft,
  submitDraft,
} from '../../../../funding/index.ts';
import { localDate } from '../../../../platform/clock.ts';
import { formList } from '../../../../platform/http/form-list.ts';
import { formText } from '../../../../platform/http/form-text.ts';
import type { Route } from '../../../../platform/http/route.ts';
import { seeOther } from '../../../../platform/http/see-other.ts';
import { localizedPath } from '../../../../platform/texts/index.ts';
import { htmlResponse } from '../../../../ui/render.ts';
import { officePeople } from '../../../queries/office-people.ts';
import { officeTexts } from '../../../texts.ts';
import type { OfficeParts } from '../../office-parts.ts';
import { DECIDE_PATTERN, draftPaths, PREVIEW_PATTERN, programmePaths } from '../funding-paths.ts';
import { type DraftRequest, meanwhileSince, notFound, versionIn, withDraft } from './draft-flow.ts';
import { draftAddress } from './draft-routes.ts';
import { PreviewPage, type PreviewProps } from './preview-page.tsx';
import { surroundings } from './surroundings.ts';

const Input = z.object({ params: z.object({ draft: z.string().max(40) }) });
const NOTHING = { reason: '', confirm: '', refusal: '' };

/** Whose results a draft changes; confirming that, handing it in, releasing it or giving it back. */
export function previewRoutes(parts: OfficeParts): Route[] {
  const { db, shell, guards, funding: book, personas } = parts;
  const common = {
    localized: true,
    access: guards.may('funding.edit'),
    rateLimit: { perMinute: 120 },
    input: Input,
  } as const;

  async function page(
    request: DraftRequest,
    draft: FundingDraft,
    {
      typed = NOTHING,
      wrong = {},
      version = draft.version,
    }: Partial<PreviewProps> & {
      readonly version?: number;
    },
    status = 200,
  ): Promise<Response> {
    const { language, actor, now } = request;
    const readiness = await readinessOf(db, draft, surroundings(parts, now));
    const authors = await authorsOf(db, draft.id);
    const wrote = new Set(authors.map(({ personId }) => personId));
    const today = localDate(now);
    const { people } = await officePeople(db, { today, now });
    const meanwhile = await meanwhileSince(parts, draft, version, language);
    const others = people
      .filter(({ role, fromOn, isBlocked }) => role === 'office' && fromOn <= today && !isBlocked)
      .filter(({ personId }) => !wrote.has(personId))
      .map(({ name }) => name);
    const isAuthor = wrote.has(actor.personId);
    return htmlResponse(
      PreviewPage({
        ...{ shell, language, draft, book, readiness, personas, authors, others, isAuthor },
        ...{ typed, wrong, meanwhile },
      }),
      { status },
    );
  }

  const changed = async (request: DraftRequest, draft: FundingDraft, typed: typeof NOTHING) => {
    const newest = (await openDraft(db, draft.id)) ?? draft;
    return page(request, newest, { typed, version: versionIn(request.form) }, 409);
  };

  return [
    guardedRoute({
      ...common,
      method: 'GET',
      path: PREVIEW_PATTERN,
      handle: (request) =>
        withDraft(parts, request, request.input.params.draft, (draft) => page(request, draft, {})),
    }),
    guardedRoute({
      ...common,
      method: 'POST',
      path: PREVIEW_PATTERN,
      handle: (request) =>
        withDraft(parts, request, request.input.params.draft, async (draft) => {
          const { form, actor, language, now } = request;
          const t = officeTexts(language);
          const typed = {
            ...NOTHING,
            reason: formText(form, 'reason').trim(),
            confirm: formText(form, 'confirm').trim(),
          };
          const act = {
            ...surroundings(parts, now),
            draftId: draft.id,
            version: versionIn(form),
            actorId: actor.personId,
          };
          const isSubmit = formText(form, 'step') === 'submit';
          const said = isSubmit ? typed.reason : typed.confirm;
          // One box stands for everybody whom the same change concerns.
          const keys = formList(form, 'moves').flatMap((value) => value.split(','));
          if (said === '' || (!isSubmit && keys.length === 0)) {
            const wrong =
              said === ''
                ? { [isSubmit ? 'reason' : 'confirm']: t('funding.wrong.reason') }
                : { confirm: t('funding.wrong.moves') };
            return page(request, draft, { typed, wrong }, 422);
          }
          const answer = isSubmit
            ? await submitDraft(db, { ...act, reason: said })
            : await confirmMoves(db, { ...act, keys, reason: said });
          if (answer.kind === 'missing') return notFound(parts, request);
          if (answer.kind === 'changed_meanwhile') return changed(request, draft, typed);
          if (answer.kind === 'not_ready') return page(request, draft, { typed }, 422);
          return seeOther(
            answer.kind === 'submitted'
              ? draftAddress(language, draft.id, 'submitted')
              : localizedPath(language, draftPaths(draft.id).preview),
          );
        }),
    }),
    guardedRoute({
      ...common,
      method: 'POST',
      path: DECIDE_PATTERN,
      handle: (request) =>
        withDraft(parts, request, request.input.params.draft, async (draft) => {
          const { form, actor, language, now } = request;
          const t = officeTexts(language);
          const typed = { ...NOTHING, refusal: formText(form, 'refusal').trim() };
          const act = {
            ...surroundings(parts, now),
            draftId: draft.id,
            version: versionIn(form),
            actorId: actor.personId,
          };
          const isRefusal = formText(form, 'step') === 'refuse';
          if (isRefusal && typed.refusal === '')
            return page(
              request,
              draft,
              { typed, wrong: { refusal: t('funding.wrong.reason') } },
              422,
            );
          const answer = isRefusal
            ? await refuseDraft(db, { ...act, refusal: typed.refusal })
            : await releaseDraft(db, act);
          if (answer.kind === 'missing') return notFound(parts, request);
          if (answer.kind === 'changed_meanwhile') return changed(request, draft, typed);
          if (answer.kind === 'refused')
            return seeOther(draftAddress(language, draft.id, 'refused'));
          if (answer.kind !== 'released') {
            const text =
              answer.kind === 'exists' ? 'funding.wrong.exists' : 'funding.wrong.release';
            return page(request, draft, { typed, wrong: { decide: t(text) } }, 422);
          }
          await parts.applyFunding();
          const path = localizedPath(language, programmePaths(draft.programmeId).programme);
          return seeOther(`${path}?done=released`);
        }),
    }),
  ];
}
