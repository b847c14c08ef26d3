import { NEED_TOPICS } from '../../../network/index.ts';
import type { Language } from '../../../platform/texts/index.ts';
import { formats } from '../../../ui/format.ts';
import type { SafeShare } from '../../model/figures/hide-small.ts';
import type { Period } from '../../model/figures/period.ts';
import type { ContactTranslate } from '../../texts.ts';
import { topicLabel } from '../services/topic-words.ts';

const WORDS = {
  form: 'figures.channel.form',
  callback: 'figures.channel.callback',
  course: 'figures.channel.course',
  email: 'figures.channel.email',
  phone: 'figures.channel.phone',
  visit: 'figures.channel.visit',
  done: 'figures.outcome.done',
  done_no_help: 'figures.outcome.doneNoHelp',
  unreachable: 'figures.outcome.unreachable',
  not_ours: 'figures.outcome.notOurs',
  cancelled: 'figures.appointment.cancelled',
  came: 'figures.appointment.came',
  missed: 'figures.appointment.missed',
  'slip desk': 'figures.slip.desk',
  'slip phone': 'figures.slip.phone',
  'slip outdoors': 'figures.slip.outdoors',
  'slip event': 'figures.slip.event',
  'slip company': 'figures.slip.company',
} as const;

/** The name of a row: a channel, an outcome, a topic; the key itself where the lists have changed since. */
export function figureLabel(key: string, t: ContactTranslate): string {
  const topic = NEED_TOPICS.find((one) => one === key);
  if (topic !== undefined) return topicLabel(topic, t);
  const [, text] = Object.entries(WORDS).find(([one]) => one === key) ?? [];
  return text === undefined ? key : t(text);
}

const SHARES = {
  exact: 'figures.share.exact',
  at_least: 'figures.share.atLeast',
  at_most: 'figures.share.atMost',
} as const;

/** A share in words: "82 %", "mindestens 93 %", "zu wenige". */
export function shareWords(share: SafeShare, t: ContactTranslate): string {
  return share.kind === 'too_few'
    ? t('figures.share.tooFew')
    : t(SHARES[share.kind], { percent: share.percent });
}

/** "November 2025 bis Oktober 2026". */
export function periodWords({ from, to }: Period, t: ContactTranslate, language: Language): string {
  const month = (key: string) => `${formats(language).month(`${key}-01`)} ${key.slice(0, 4)}`;
  return t('figures.period', { from: month(from), to: month(to) });
}
