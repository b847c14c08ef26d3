import type { Language } from '../../../platform/texts/index.ts';
import type { FieldError } from '../../../ui/error-summary.tsx';
import type { IconName } from '../../../ui/icon.tsx';
import { CALL_TIMES, COURSE_REASONS } from '../../model/ask/ask-choices.ts';
import { contactTexts } from '../../texts.ts';
import type { AskProblems } from './check-asked.ts';
import type { Pick } from './picks.tsx';

const PROBLEMS = {
  'message nothing': 'ask.wrong.message',
  'message long': 'ask.wrong.messageLong',
  'email wrong': 'ask.wrong.email',
  'email noWay': 'ask.wrong.noWay',
  'email noReply': 'ask.wrong.noReply',
  'phone wrong': 'ask.wrong.phone',
  'phone nothing': 'ask.wrong.phoneMissing',
  'name long': 'ask.wrong.name',
  'postalCode wrong': 'ask.wrong.postalCode',
} as const;

const FIELDS = ['message', 'email', 'phone', 'name', 'postalCode'] as const;

/** What is wrong, as sentences at their fields, in the order in which the form asks. */
export function askErrors(problems: AskProblems, language: Language): readonly FieldError[] {
  const t = contactTexts(language);
  const known: Readonly<Record<string, (typeof PROBLEMS)[keyof typeof PROBLEMS]>> = PROBLEMS;
  return FIELDS.flatMap((fieldId) => {
    const sentence = known[`${fieldId} ${problems[fieldId]}`];
    return sentence === undefined ? [] : [{ fieldId, message: t(sentence) }];
  });
}

/** The sentence at a field. */
export function errorAt(errors: readonly FieldError[], fieldId: string): string | undefined {
  return errors.find((error) => error.fieldId === fieldId)?.message;
}

const TIMES = {
  morning: 'ask.time.morning',
  noon: 'ask.time.noon',
  afternoon: 'ask.time.afternoon',
  evening: 'ask.time.evening',
} as const;

export function callTimePicks(language: Language): readonly Pick[] {
  const t = contactTexts(language);
  return CALL_TIMES.map((time) => ({ value: time, label: t(TIMES[time]), icon: 'clock' }));
}

const REASONS = {
  places: { key: 'ask.reason.places', icon: 'seat' },
  fees: { key: 'ask.reason.fees', icon: 'euro' },
  schedule: { key: 'ask.reason.schedule', icon: 'calendar' },
  level: { key: 'ask.reason.level', icon: 'book' },
  childcare: { key: 'ask.reason.childcare', icon: 'childcare' },
} as const satisfies Record<string, { key: string; icon: IconName }>;

export function reasonPicks(language: Language): readonly Pick[] {
  const t = contactTexts(language);
  return COURSE_REASONS.map((reason) => ({
    value: reason,
    label: t(REASONS[reason].key),
    icon: REASONS[reason].icon,
  }));
}
