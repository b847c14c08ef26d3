import type { Actor } from '../../../../accounts/index.ts';
import {
  differences,
  type FundingDraft,
  openDraft,
  saveDraft,
  savesSince,
} from '../../../../funding/index.ts';
import type { FormBody } from '../../../../platform/http/form-body.ts';
import { formText } from '../../../../platform/http/form-text.ts';
import type { Language } from '../../../../platform/texts/index.ts';
import { errorPage } from '../../../../ui/error-page.tsx';
import { htmlResponse } from '../../../../ui/render.ts';
import type { OfficeParts } from '../../office-parts.ts';
import { differencesInWords } from '../words/difference-words.ts';
import type { Meanwhile } from './draft-frame.tsx';

/** What the handlers of a draft's pages get of a request. */
export interface DraftRequest {
  readonly form: FormBody;
  readonly actor: Actor;
  readonly language: Language;
  readonly path: string;
  readonly now: Date;
}

export function notFound(
  { shell }: OfficeParts,
  { language, path }: Pick<DraftRequest, 'language' | 'path'>,
): Response {
  return htmlResponse(errorPage({ shell, language, path, kind: 'not_found' }), { status: 404 });
}

/** Does something with an open draft; there is no such page where it has been released or discarded. */
export async function withDraft(
  parts: OfficeParts,
  request: Pick<DraftRequest, 'language' | 'path'>,
  draftId: string,
  act: (draft: FundingDraft) => Promise<Response> | Response,
): Promise<Response> {
  const draft = await openDraft(parts.db, draftId);
  return draft === null ? notFound(parts, request) : act(draft);
}

/** The version that the person has seen, as the form sent it. */
export const versionIn = (form: FormBody): number => Number(formText(form, 'version')) || 0;

/** What others have saved since a version, in words; null = nothing. */
export async function meanwhileSince(
  parts: OfficeParts,
  draft: FundingDraft,
  version: number,
  language: Language,
): Promise<Meanwhile | null> {
  if (version === draft.version) return null;
  const then = await savesSince(parts.db, draft.id, version);
  if (then === null) return { names: [], changes: [] };
  const found = differences(then.document, draft.document);
  return { names: then.names, changes: differencesInWords(found, parts.funding, language) };
}

/** Saves a document of a draft; `again` shows the form with what is wrong, or with what others have saved meanwhile. */
export async function saveFlow(
  parts: OfficeParts,
  request: DraftRequest,
  draft: FundingDraft,
  page: {
    readonly document: unknown;
    /** Where it goes on. */
    readonly next: () => Response;
    again(
      trouble: {
        readonly places: readonly string[];
        readonly meanwhile: Meanwhile | null;
        readonly draft: FundingDraft;
      },
      status: number,
    ): Response;
  },
): Promise<Response> {
  const version = versionIn(request.form);
  const { actor, language, now } = request;
  const answer = await saveDraft(parts.db, {
    draftId: draft.id,
    version,
    document: page.document,
    actorId: actor.personId,
    now,
  });
  if (answer.kind === 'saved') return page.next();
  if (answer.kind === 'missing') return notFound(parts, request);
  const newest = (await openDraft(parts.db, draft.id)) ?? draft;
  const meanwhile = await meanwhileSince(parts, newest, version, language);
  return answer.kind === 'unfit'
    ? page.again({ places: answer.places, meanwhile, draft: newest }, 422)
    : page.again({ places: [], meanwhile, draft: newest }, 409);
}
