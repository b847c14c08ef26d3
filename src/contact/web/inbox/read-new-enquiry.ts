import { EmailAddress, MOST_NAME_CHARACTERS, type WrongFields } from '../../../accounts/index.ts';
import { NEED_TOPICS } from '../../../network/index.ts';
import type { FormBody } from '../../../platform/http/form-body.ts';
import type { Language } from '../../../platform/texts/index.ts';
import type { AnswerWay } from '../../enquiry-tables.ts';
import { contactTexts } from '../../texts.ts';
import { textProblem, typedText } from './act-answer.ts';

/** Ways in which something reaches a desk besides the portal's own forms. */
export const NOTED_CHANNELS = ['phone', 'visit', 'email'] as const;
export type NotedChannel = (typeof NOTED_CHANNELS)[number];

/** The form of a new enquiry as it was typed. */
export interface TypedEnquiry {
  readonly formKey: string;
  readonly channel: string;
  readonly message: string;
  readonly name: string;
  readonly phone: string;
  readonly email: string;
  readonly topic: string;
  readonly language: string;
  readonly keeper: string;
}

/** The same, checked. */
export interface NotedEnquiry {
  readonly formKey: string;
  readonly channel: NotedChannel;
  readonly message: string;
  readonly name: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly answerWay: AnswerWay;
  readonly topics: readonly string[];
  readonly language: string;
  readonly isKept: boolean;
}

export function readTyped(form: FormBody): TypedEnquiry {
  const text = (name: string) => typedText(form, name);
  return {
    formKey: text('formKey'),
    channel: text('channel'),
    message: text('message'),
    name: text('name').slice(0, MOST_NAME_CHARACTERS),
    phone: text('phone'),
    email: text('email'),
    topic: text('topic'),
    language: text('language'),
    keeper: text('keeper'),
  };
}

/** Only what was asked must be there. Without number and address the person comes by again. */
export function readNewEnquiry(
  typed: TypedEnquiry,
  languages: readonly string[],
  language: Language,
): { readonly noted: NotedEnquiry | null; readonly wrong: WrongFields } {
  const t = contactTexts(language);
  const email = typed.email === '' ? null : EmailAddress.safeParse(typed.email);
  const digits = typed.phone.replace(/\D/g, '').length;
  const wrong = {
    ...problem('message', textProblem(typed.message, language)),
    ...problem('email', email?.success === false ? t('inbox.wrong.email') : undefined),
    ...problem(
      'phone',
      typed.phone !== '' && (digits < 5 || digits > 17 || typed.phone.length > 40)
        ? t('inbox.wrong.phone')
        : undefined,
    ),
  };
  if (Object.keys(wrong).length > 0 || typed.formKey.length < 8) return { noted: null, wrong };
  const phone = typed.phone === '' ? null : typed.phone;
  const address = email?.success === true ? email.data : null;
  const topic = NEED_TOPICS.find((one) => one === typed.topic);
  return {
    wrong,
    noted: {
      formKey: typed.formKey,
      channel: NOTED_CHANNELS.find((one) => one === typed.channel) ?? 'phone',
      message: typed.message,
      name: typed.name === '' ? null : typed.name,
      phone,
      email: address,
      answerWay: phone !== null ? 'phone' : address !== null ? 'email' : 'visit',
      topics: topic === undefined ? [] : [topic],
      language: languages.find((one) => one === typed.language) ?? 'de',
      isKept: typed.keeper !== 'match',
    },
  };
}

const problem = (field: string, sentence: string | undefined): WrongFields =>
  sentence === undefined ? {} : { [field]: sentence };
