import type { WrongFields } from '../../../accounts/index.ts';
import type { FormBody } from '../../../platform/http/form-body.ts';
import { formText } from '../../../platform/http/form-text.ts';
import type { Language } from '../../../platform/texts/index.ts';
import type { DeskAct } from '../../enquiry-parts.ts';
import type { EnquiryView } from '../../queries/enquiry/views.ts';
import { contactTexts } from '../../texts.ts';
import type { DeskDone } from './desk-page.tsx';
import type { InboxParts } from './inbox-parts.ts';
import type { NamedCourse, NeedDone, TypedAct } from './need-props.ts';

/** A form of the page of a need, as it was sent. */
export interface ActRequest {
  readonly parts: InboxParts;
  readonly need: EnquiryView;
  readonly act: DeskAct;
  readonly form: FormBody;
  readonly language: Language;
}

/** Where it leads: to the list, back to the need, or to the form as it was typed. */
export type ActAnswer =
  | { readonly kind: 'list'; readonly done: DeskDone }
  | { readonly kind: 'need'; readonly done: NeedDone }
  | {
      readonly kind: 'form';
      readonly status: 200 | 409 | 422;
      readonly typed: TypedAct;
      readonly wrong: WrongFields;
      readonly found: readonly NamedCourse[] | null;
      readonly isChanged: boolean;
    };

/** Of a text in a form of a desk. */
export const MOST_CHARACTERS = 5000;

/** The form again with what was typed, and what is wrong with it. */
export const again = (typed: TypedAct, wrong: WrongFields): ActAnswer => ({
  kind: 'form',
  status: 422,
  typed,
  wrong,
  found: null,
  isChanged: false,
});

/** What every act can come to besides its own end. */
export function obstacle(kind: 'gone' | 'elsewhere' | 'changed', typed: TypedAct): ActAnswer {
  if (kind !== 'changed') return { kind: 'list', done: kind };
  return { kind: 'form', status: 409, typed, wrong: {}, found: null, isChanged: true };
}

/** What was typed into a field, with plain line ends: browsers send others. */
export const typedText = (form: FormBody, name: string): string =>
  formText(form, name).replace(/\r\n?/g, '\n').trim();

/** Why a text cannot be taken; undefined if it can. */
export function textProblem(text: string, language: Language): string | undefined {
  const t = contactTexts(language);
  if (text === '') return t('inbox.wrong.empty');
  return text.length > MOST_CHARACTERS
    ? t('inbox.wrong.long', { count: MOST_CHARACTERS })
    : undefined;
}
