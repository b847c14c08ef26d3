import { z } from 'zod';
import { guardedRoute, type WrongFields } from '../../../accounts/index.ts';
import { formText } from '../../../platform/http/form-text.ts';
import type { Route } from '../../../platform/http/route.ts';
import { seeOther } from '../../../platform/http/see-other.ts';
import { type Language, localizedPath } from '../../../platform/texts/index.ts';
import { errorPage } from '../../../ui/error-page.tsx';
import { htmlResponse } from '../../../ui/render.ts';
import { deskPath, draftPath } from '../../model/answers/answer-paths.ts';
import { publishedWays } from '../../model/answers/check-document.ts';
import type { PersonalPart } from '../../model/answers/personal-text.ts';
import { type AnswerDraft, findDraft } from '../../queries/answers/find-draft.ts';
import { contactTexts } from '../../texts.ts';
import { beginDraft, saveDraft } from '../../use-cases/answers/save-draft.ts';
import { dropDraft, submitDraft } from '../../use-cases/answers/submit-draft.ts';
import type { AnswerParts } from './answer-parts.ts';
import { type AnswerDesk, actorIdOf, answerDesks, DeskParams } from './desk.ts';
import type { DeskDone } from './desk-page.tsx';
import { draftFromNeed } from './draft-from-need.ts';
import { DraftPage } from './draft-page.tsx';
import {
  NOTHING_TYPED,
  readAnswerForm,
  type TypedAnswer,
  typedAnswerOf,
} from './read-answer-form.ts';

const NO_PERSONAL: readonly PersonalPart[] = [];

/** Writing an answer, handing it in, throwing it away. */
export function draftRoutes(parts: AnswerParts): Route[] {
  const { db, shell, network } = parts;
  const { adviceServices, contact } = network.settings;
  const serviceKeys = adviceServices.map(({ key }) => key);
  const allowed = publishedWays([contact, ...adviceServices]);
  const gone = (language: Language, path: string) =>
    htmlResponse(errorPage({ shell, language, path, kind: 'not_found' }), { status: 404 });
  const listed = (language: Language, desk: AnswerDesk, done: DeskDone) =>
    seeOther(`${localizedPath(language, deskPath(desk.slug))}?done=${done}`);

  function page(
    view: {
      language: Language;
      desk: AnswerDesk;
      draft: AnswerDraft | null;
      typed: TypedAnswer;
      fromEnquiry: boolean;
      wrong?: WrongFields;
      personal?: readonly PersonalPart[];
      done?: 'saved' | undefined;
    },
    status: 200 | 409 | 422,
  ): Response {
    const services = adviceServices;
    return htmlResponse(DraftPage({ shell, services, wrong: {}, personal: NO_PERSONAL, ...view }), {
      status,
    });
  }

  /** A draft of this desk; null where it is no more or another's. */
  async function draftOf(desk: AnswerDesk, id: string | undefined): Promise<AnswerDraft | null> {
    const draft = await findDraft(db, id ?? '');
    return draft?.ownerMemberId === desk.memberId ? draft : null;
  }

  /** Hands in what has just been saved; where something personal stands in it the form comes again. */
  async function submit(
    saved: { draftId: string; version: number },
    view: { language: Language; desk: AnswerDesk; typed: TypedAnswer; path: string },
    actorId: string,
    now: Date,
  ): Promise<Response> {
    const { language, desk, path } = view;
    const answer = await submitDraft(db, { ...saved, allowed, actorId, now });
    if (answer.kind === 'submitted') return listed(language, desk, 'submitted');
    const draft = await draftOf(desk, saved.draftId);
    if (draft === null) return gone(language, path);
    const { fromEnquiry } = draft;
    return answer.kind === 'personal'
      ? page({ ...view, draft, fromEnquiry, personal: answer.parts }, 422)
      : meanwhile(view, draft);
  }

  function meanwhile(
    view: { language: Language; desk: AnswerDesk; typed: TypedAnswer },
    draft: AnswerDraft,
  ): Response {
    const wrong = { questionDe: contactTexts(view.language)('answers.wrong.meanwhile') };
    return page({ ...view, draft, fromEnquiry: draft.fromEnquiry, wrong }, 409);
  }

  return answerDesks(parts).flatMap(({ base, draft: param, access, open }) => {
    const reading = {
      method: 'GET',
      localized: true,
      access,
      rateLimit: { perMinute: 120 },
    } as const;
    const writing = {
      method: 'POST',
      localized: true,
      access,
      rateLimit: { perMinute: 30 },
    } as const;
    return [
      guardedRoute({
        ...reading,
        path: `${base}/neu`,
        input: z.object({
          params: DeskParams,
          query: z.object({ need: z.string().max(40).optional().catch(undefined) }),
        }),
        async handle({ input, actor, language, path, now }) {
          const desk = await open(input.params.slug, language);
          const { need } = input.query;
          const fromNeed =
            need === undefined
              ? NOTHING_TYPED
              : await draftFromNeed(parts, {
                  needId: need,
                  desk,
                  actor,
                  t: contactTexts(language),
                  now,
                });
          if (fromNeed === null) return gone(language, path);
          const fromEnquiry = need !== undefined;
          return page({ language, desk, draft: null, typed: fromNeed, fromEnquiry }, 200);
        },
      }),
      guardedRoute({
        ...writing,
        path: `${base}/neu`,
        input: z.object({ params: DeskParams }),
        async handle({ input, form, actor, language, path, now }) {
          const desk = await open(input.params.slug, language);
          const fromEnquiry = formText(form, 'fromEnquiry') === '1';
          const { typed, document, wrong } = readAnswerForm(
            form,
            serviceKeys,
            contactTexts(language),
          );
          const view = { language, desk, typed, path };
          if (document === null) return page({ ...view, draft: null, fromEnquiry, wrong }, 422);
          const actorId = actorIdOf(actor);
          const draftId = await beginDraft(db, {
            answerId: null,
            ownerMemberId: desk.memberId,
            document,
            fromEnquiry,
            actorId,
            now,
          });
          if (formText(form, 'step') === 'submit')
            return submit({ draftId, version: 1 }, view, actorId, now);
          return seeOther(`${localizedPath(language, draftPath(desk.slug, draftId))}?done=saved`);
        },
      }),
      guardedRoute({
        ...reading,
        path: `${base}/entwurf/${param}`,
        input: z.object({
          params: DeskParams,
          query: z.object({ done: z.literal('saved').optional().catch(undefined) }),
        }),
        async handle({ input, language, path }) {
          const desk = await open(input.params.slug, language);
          const draft = await draftOf(desk, input.params.memberDraft ?? input.params.ownDraft);
          if (draft === null) return gone(language, path);
          const typed = typedAnswerOf(draft.document);
          const { fromEnquiry } = draft;
          return page({ language, desk, draft, typed, fromEnquiry, done: input.query.done }, 200);
        },
      }),
      guardedRoute({
        ...writing,
        path: `${base}/entwurf/${param}`,
        input: z.object({ params: DeskParams }),
        async handle({ input, form, actor, language, path, now }) {
          const desk = await open(input.params.slug, language);
          const draft = await draftOf(desk, input.params.memberDraft ?? input.params.ownDraft);
          if (draft === null) return gone(language, path);
          const seen = { draftId: draft.id, version: Number(formText(form, 'version')) };
          const { typed, document, wrong } = readAnswerForm(
            form,
            serviceKeys,
            contactTexts(language),
          );
          const view = { language, desk, typed, path };
          if (formText(form, 'step') === 'drop') {
            const dropped = await dropDraft(db, seen);
            return dropped.kind === 'conflict'
              ? meanwhile(view, draft)
              : listed(language, desk, 'dropped');
          }
          const { fromEnquiry } = draft;
          if (document === null) return page({ ...view, draft, fromEnquiry, wrong }, 422);
          const actorId = actorIdOf(actor);
          const saved = await saveDraft(db, { ...seen, document, actorId, now });
          if (saved.kind === 'gone') return gone(language, path);
          if (saved.kind === 'conflict') return meanwhile(view, draft);
          if (formText(form, 'step') === 'submit')
            return submit({ draftId: draft.id, version: saved.version }, view, actorId, now);
          return seeOther(`${localizedPath(language, draftPath(desk.slug, draft.id))}?done=saved`);
        },
      }),
    ];
  });
}
