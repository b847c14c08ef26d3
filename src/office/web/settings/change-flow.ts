import { z } from 'zod';
import type { Actor, WrongFields } from '../../../accounts/index.ts';
import {
  type CurrentNetwork,
  changed,
  changeNetwork,
  currentNetwork,
  differences,
  type OverlayChange,
  overlaid,
  overlayAt,
} from '../../../network/index.ts';
import type { FormBody } from '../../../platform/http/form-body.ts';
import { formText } from '../../../platform/http/form-text.ts';
import { seeOther } from '../../../platform/http/see-other.ts';
import { type Language, localizedPath } from '../../../platform/texts/index.ts';
import type { BreadcrumbStep } from '../../../ui/breadcrumb.tsx';
import { htmlResponse } from '../../../ui/render.ts';
import { officeTexts } from '../../texts.ts';
import type { OfficeParts } from '../office-parts.ts';
import { SETTINGS_PATH } from '../paths.ts';
import { PreviewPage } from './preview-page.tsx';

/** What a form of the settings wants to change. */
export interface SettingsDraft {
  readonly change: OverlayChange;
  /** Wrong fields by their ids; empty = none. */
  readonly wrong: WrongFields;
}

export interface FlowRequest {
  readonly form: FormBody;
  readonly actor: Actor;
  readonly language: Language;
  readonly now: Date;
}

const Base = z.coerce.number().int().min(0).catch(0);

/** The revision from which the person began, as the form sent it. */
export const baseOf = (form: FormBody): number => Base.parse(formText(form, 'base'));

/** The network as the database says now, with the number of the revision that a form has to send back. */
export function presentNetwork({ db, files }: OfficeParts): Promise<CurrentNetwork> {
  return currentNetwork(db, files);
}

/**
 * The way of every form of the settings: look at it once more, then save it. Nothing is saved over what somebody else has changed
 * meanwhile.
 */
export async function changeFlow(
  parts: OfficeParts,
  { form, actor, language, now }: FlowRequest,
  page: {
    /** Without language prefix; where the form is. */
    readonly path: string;
    readonly title: string;
    readonly steps?: readonly BreadcrumbStep[];
    readonly draft: SettingsDraft;
    /** Names of the form's controls, sent along with the preview. */
    readonly names: readonly string[];
    /** The form again with what was typed. */
    again(wrong: WrongFields, status: number, base?: number): Promise<Response> | Response;
    /** Where it goes on, without language prefix. */
    readonly next?: string;
  },
): Promise<Response> {
  const { db, files, shell } = parts;
  const t = officeTexts(language);
  const { change, wrong } = page.draft;
  const step = formText(form, 'step');
  if (step === 'edit') return page.again({}, 200);
  if (Object.values(wrong).some((sentence) => sentence !== undefined))
    return page.again(wrong, 422);
  const { overlay, revision } = await overlayAt(db);
  const present = overlaid(files, overlay).network;
  const future = overlaid(files, changed(overlay, change));
  const found = differences(present, future.network, Object.keys(change));
  if (found.length === 0 && future.unfit.length === 0)
    return page.again({ content: t('settings.nothing') }, 422);
  const base = baseOf(form);
  if (step !== 'save') {
    const hidden = Object.fromEntries(page.names.map((name) => [name, formText(form, name)]));
    return htmlResponse(
      PreviewPage({
        shell,
        language,
        path: page.path,
        title: page.title,
        steps: page.steps ?? [],
        differences: found,
        hidden: { ...hidden, base: String(base) },
        hasForm: true,
      }),
    );
  }
  const { personId: actorId } = actor;
  const answer = await changeNetwork(db, { files, change, base, actorId, now });
  if (answer.kind === 'unfit') return page.again({ content: t('settings.unfit') }, 422);
  if (answer.kind === 'changed_meanwhile')
    return page.again({ content: t('settings.meanwhile') }, 409, revision);
  await parts.applyNetwork();
  return seeOther(`${localizedPath(language, page.next ?? SETTINGS_PATH)}?done=saved`);
}
