import { EmailAddress } from '../../../accounts/index.ts';
import { NEED_TOPICS, type NeedTopic } from '../../../network/index.ts';
import {
  type CallTime,
  isCallTime,
  isWishLanguage,
  type WishLanguage,
} from '../../model/ask/ask-choices.ts';
import { readPhone } from '../../model/ask/phone-number.ts';

/** What was typed and chosen on a form of the contact point, kept as it is when the form comes back. */
export interface AskValues {
  readonly message: string;
  readonly topics: readonly string[];
  readonly email: string;
  readonly phone: string;
  /** "yes" = comes in person, nothing has to be sent. */
  readonly visit: string;
  readonly name: string;
  readonly postalCode: string;
  readonly language: string;
  readonly callTimes: readonly string[];
  readonly reasons: readonly string[];
  /** Key of the advice service whose page the sender came from; empty = whoever fits. */
  readonly service: string;
}

export const NOTHING_ASKED: AskValues = {
  message: '',
  topics: [],
  email: '',
  phone: '',
  visit: '',
  name: '',
  postalCode: '',
  language: '',
  callTimes: [],
  reasons: [],
  service: '',
};

export const MOST_MESSAGE_LETTERS = 4000;
export const MOST_NAME_LETTERS = 80;

/** What is wrong with a form, by its field; each is a sentence of the catalogue. */
export type AskProblems = Partial<
  Record<
    'message' | 'email' | 'phone' | 'name' | 'postalCode',
    'nothing' | 'long' | 'wrong' | 'noWay' | 'noReply'
  >
>;

/** What a form says once it is right. */
export interface Asked {
  readonly message: string;
  readonly topics: readonly NeedTopic[];
  /** By which the sender hears from us first: e-mail before phone, because it can be read at any time. */
  readonly answerWay: 'email' | 'phone' | 'visit';
  readonly email: string | null;
  /** E.164. */
  readonly phone: string | null;
  readonly name: string | null;
  readonly postalCode: string | null;
  readonly language: WishLanguage | null;
  readonly callTimes: readonly CallTime[];
}

/** Nobody has said anything yet. */
export const NOBODY: Asked = {
  message: '',
  topics: [],
  answerWay: 'visit',
  email: null,
  phone: null,
  name: null,
  postalCode: null,
  language: null,
  callTimes: [],
};

/** Which way to reach the sender a form demands: any one of three, one by which they can be answered, or a number to call. */
export type AskKind = 'any way' | 'no visit' | 'phone only';

/** Checks what was sent. A way to answer is all that is demanded besides a question – or, for a call, nothing but the number. */
export function checkAsked(
  values: AskValues,
  kind: AskKind,
): { readonly asked: Asked; readonly problems: null } | { readonly problems: AskProblems } {
  const message = values.message.replace(/\r\n?/g, '\n').trim();
  const topics = values.topics.filter(isTopic);
  const email = values.email.trim() === '' ? null : EmailAddress.safeParse(values.email.trim());
  const phone = values.phone.trim() === '' ? null : readPhone(values.phone);
  const postalCode = values.postalCode.replace(/\s/g, '');
  const hasWay = email !== null || values.phone.trim() !== '';
  const problems: AskProblems = {
    ...(kind !== 'phone only' &&
      message === '' &&
      topics.length === 0 &&
      values.reasons.length === 0 && { message: 'nothing' as const }),
    ...(message.length > MOST_MESSAGE_LETTERS && { message: 'long' as const }),
    ...(email?.success === false && { email: 'wrong' as const }),
    ...(values.phone.trim() !== '' && phone === null && { phone: 'wrong' as const }),
    ...(kind === 'any way' && !hasWay && values.visit !== 'yes' && { email: 'noWay' as const }),
    ...(kind === 'no visit' && !hasWay && { email: 'noReply' as const }),
    ...(kind === 'phone only' && values.phone.trim() === '' && { phone: 'nothing' as const }),
    ...(values.name.trim().length > MOST_NAME_LETTERS && { name: 'long' as const }),
    ...(!/^(?:\d{4,5})?$/.test(postalCode) && { postalCode: 'wrong' as const }),
  };
  if (Object.keys(problems).length > 0) return { problems };
  return {
    problems: null,
    asked: {
      message,
      topics,
      answerWay: email !== null ? 'email' : phone !== null ? 'phone' : 'visit',
      email: email?.data ?? null,
      phone,
      name: values.name.trim() || null,
      postalCode: postalCode || null,
      language: isWishLanguage(values.language) ? values.language : null,
      callTimes: values.callTimes.filter(isCallTime),
    },
  };
}

/** Whether it is one of the everyday topics. */
export function isTopic(text: string): text is NeedTopic {
  return NEED_TOPICS.some((topic) => topic === text);
}
