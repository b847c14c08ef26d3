import { NEED_TOPICS, type Network } from '../../../network/index.ts';
import type { Language } from '../../../platform/texts/index.ts';
import type { StatusTone } from '../../../ui/status.tsx';
import type { AnswerWay, EnquiryChannel, NeedOutcome, NeedState } from '../../enquiry-tables.ts';
import type { ContactText, ContactTranslate } from '../../texts.ts';
import { topicLabel } from '../services/topic-words.ts';

const STATE_TEXTS = {
  new: 'inbox.state.new',
  taken: 'inbox.state.taken',
  done: 'inbox.state.done',
  done_no_help: 'inbox.state.doneNoHelp',
  unreachable: 'inbox.state.unreachable',
  not_ours: 'inbox.state.notOurs',
} as const satisfies Record<NeedState, ContactText>;

const STATE_TONES = {
  new: 'deadline',
  taken: 'neutral',
  done: 'positive',
  done_no_help: 'neutral',
  unreachable: 'neutral',
  not_ours: 'neutral',
} as const satisfies Record<NeedState, StatusTone>;

export const stateWords = (state: NeedState, t: ContactTranslate): string => t(STATE_TEXTS[state]);
export const stateTone = (state: NeedState): StatusTone => STATE_TONES[state];

const CHANNEL_TEXTS = {
  form: 'inbox.channel.form',
  callback: 'inbox.channel.callback',
  course: 'inbox.channel.course',
  email: 'inbox.channel.email',
  phone: 'inbox.channel.phone',
  visit: 'inbox.channel.visit',
} as const satisfies Record<EnquiryChannel, ContactText>;

export const channelWords = (channel: EnquiryChannel, t: ContactTranslate): string =>
  t(CHANNEL_TEXTS[channel]);

const WAY_TEXTS = {
  email: 'inbox.way.email',
  phone: 'inbox.way.phone',
  visit: 'inbox.way.visit',
} as const satisfies Record<AnswerWay, ContactText>;

export const wayWords = (way: AnswerWay, t: ContactTranslate): string => t(WAY_TEXTS[way]);

const OUTCOME_TEXTS = {
  done: 'inbox.outcome.done',
  done_no_help: 'inbox.outcome.doneNoHelp',
  unreachable: 'inbox.outcome.unreachable',
  not_ours: 'inbox.outcome.notOurs',
} as const satisfies Record<NeedOutcome, ContactText>;

export const outcomeWords = (outcome: NeedOutcome, t: ContactTranslate): string =>
  t(OUTCOME_TEXTS[outcome]);

const TIME_TEXTS: Readonly<Record<string, ContactText>> = {
  morning: 'inbox.time.morning',
  noon: 'inbox.time.noon',
  afternoon: 'inbox.time.afternoon',
  evening: 'inbox.time.evening',
};

/** When a call suits, in words; what has none yet is left out. */
export const timeWords = (times: readonly string[], t: ContactTranslate): string =>
  times
    .flatMap((time) => {
      const text = TIME_TEXTS[time];
      return text === undefined ? [] : [t(text)];
    })
    .join(', ');

/** The name of an advice service; null = none, or one that is no longer named. */
export function serviceName(network: Network, key: string | null): string | null {
  return network.settings.adviceServices.find((service) => service.key === key)?.name ?? null;
}

/** "Türkisch" for `tr`; the code where it has no name. */
export function languageWords(code: string, language: Language): string {
  return new Intl.DisplayNames(language, { type: 'language' }).of(code) ?? code;
}

/** A topic in everyday words. Where nobody knows it yet, or it is no longer in the list, the question is a question. */
export function topicWords(topic: string, t: ContactTranslate): string {
  const known = NEED_TOPICS.find((one) => one === topic) ?? 'unsure';
  return known === 'unsure' ? t('inbox.topic.open') : topicLabel(known, t);
}
