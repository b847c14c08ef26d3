import { isLocalDate, type LocalDate } from '../../../platform/clock.ts';
import type { FormBody } from '../../../platform/http/form-body.ts';
import { formText } from '../../../platform/http/form-text.ts';
import type { Language } from '../../../platform/texts/index.ts';
import { contactTexts } from '../../texts.ts';

export const MOST_REASON_CHARACTERS = 200;

const NAMES = ['what', 'onDate', 'fromTime', 'toTime', 'reason'] as const;
export type TypedAbsence = Readonly<Record<(typeof NAMES)[number], string>>;
export type WrongAbsence = Readonly<Partial<Record<(typeof NAMES)[number], string>>>;

export function typedAbsence(form: FormBody): TypedAbsence {
  return Object.fromEntries(
    NAMES.map((name) => [name, formText(form, name).trim()]),
  ) as TypedAbsence;
}

/** What is wrong with a form about what falls out; empty if nothing is. */
export function checkAbsence(
  typed: TypedAbsence,
  { today, language }: { readonly today: LocalDate; readonly language: Language },
): WrongAbsence {
  const t = contactTexts(language);
  const isHole = typed.what === 'hole';
  const isTime = (text: string) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
  return {
    ...(!['day', 'hole', 'end'].includes(typed.what) && { what: t('appointments.wrong.what') }),
    ...(!isLocalDate(typed.onDate)
      ? { onDate: t('appointments.wrong.day') }
      : typed.onDate < today && { onDate: t('appointments.wrong.past') }),
    ...(isHole && !isTime(typed.fromTime) && { fromTime: t('appointments.wrong.time') }),
    ...(isHole &&
      (!isTime(typed.toTime)
        ? { toTime: t('appointments.wrong.time') }
        : typed.toTime <= typed.fromTime && { toTime: t('appointments.wrong.order') })),
    ...(typed.reason === '' && { reason: t('appointments.wrong.reason') }),
    ...(typed.reason.length > MOST_REASON_CHARACTERS && {
      reason: t('appointments.wrong.long', { most: MOST_REASON_CHARACTERS }),
    }),
  };
}
