import { languageName } from '../../../members/index.ts';
import type { AdviceService, Audience, Land, StepFree, Weekday } from '../../../network/index.ts';
import { addDays, localDate } from '../../../platform/clock.ts';
import type { Language } from '../../../platform/texts/index.ts';
import { formats } from '../../../ui/format.ts';
import type { StatusTone } from '../../../ui/status.tsx';
import { isStale } from '../../model/services/checked.ts';
import type { ServiceReason } from '../../model/services/find-services.ts';
import { type NextOpening, nextOpening } from '../../model/services/hours.ts';
import { type ContactTranslate, contactTexts } from '../../texts.ts';
import { topicLabel } from './topic-words.ts';

const AUDIENCE_LABELS = {
  young: 'services.audience.young',
  women: 'services.audience.women',
  parents: 'services.audience.parents',
  migrants: 'services.audience.migrants',
  jobseekers: 'services.audience.jobseekers',
  employees: 'services.audience.employees',
  companies: 'services.audience.companies',
  'low-literacy': 'services.audience.low-literacy',
  disabled: 'services.audience.disabled',
  older: 'services.audience.older',
} as const satisfies Record<Audience, string>;

const STEP_FREE_LABELS = {
  yes: 'services.stepFree.yes',
  no: 'services.stepFree.no',
  on_request: 'services.stepFree.on_request',
  unknown: 'services.stepFree.unknown',
} as const satisfies Record<StepFree, string>;

const APPOINTMENT_LABELS = {
  no: 'services.appointment.no',
  possible: 'services.appointment.possible',
  needed: 'services.appointment.needed',
  unknown: 'services.appointment.unknown',
} as const satisfies Record<AdviceService['appointment'], string>;

const DAY_LABELS = {
  mo: 'services.day.mo',
  tu: 'services.day.tu',
  we: 'services.day.we',
  th: 'services.day.th',
  fr: 'services.day.fr',
  sa: 'services.day.sa',
  su: 'services.day.su',
} as const satisfies Record<Weekday, string>;

export const audienceLabel = (audience: Audience, t: ContactTranslate): string =>
  t(AUDIENCE_LABELS[audience]);
export const stepFreeLabel = (stepFree: StepFree, t: ContactTranslate): string =>
  t(STEP_FREE_LABELS[stepFree]);
export const appointmentName = (
  appointment: AdviceService['appointment'],
  t: ContactTranslate,
): string => t(APPOINTMENT_LABELS[appointment]);
export const weekdayLabel = (day: Weekday, t: ContactTranslate): string => t(DAY_LABELS[day]);

/** `09:00` → "9", `08:30` → "8:30": as people say it. */
export const shortTime = (time: string): string => time.replace(/^0/, '').replace(/:00$/, '');

/** "jetzt geöffnet, bis 13 Uhr", "öffnet Di., 24. November 2026 um 9 Uhr, Markt Xanten". */
export function openingWords(
  service: AdviceService,
  { now, land, language }: { now: Date; land: Land; language: Language },
): { readonly text: string; readonly isOpen: boolean } {
  const t = contactTexts(language);
  const next = nextOpening(service, now, land);
  if (next === null) return { text: t('services.open.unknown'), isOpen: false };
  const when = whenOpen(next, now, language);
  const text = next.at === null ? when : `${when}, ${next.at}`;
  return { text, isOpen: next.isOpenNow };
}

function whenOpen(next: NextOpening, now: Date, language: Language): string {
  const t = contactTexts(language);
  const today = localDate(now);
  if (next.from === '00:00' && next.to >= '23:59') return t('services.open.always');
  if (next.isOpenNow) return t('services.open.now', { time: shortTime(next.to) });
  const time = shortTime(next.from);
  if (next.date === today) return t('services.open.today', { time });
  if (next.date === addDays(today, 1)) return t('services.open.tomorrow', { time });
  return t('services.open.on', { day: formats(language).date(next.date), time });
}

/** When somebody last looked, and how far that is to be trusted. */
export function checkedWords(
  service: AdviceService,
  now: Date,
  language: Language,
): { readonly text: string; readonly tone: StatusTone | null } {
  const t = contactTexts(language);
  if (service.checkedOn === undefined)
    return { text: t('services.checked.never'), tone: 'deadline' };
  const day = formats(language).dateShort(service.checkedOn);
  return isStale(service, localDate(now))
    ? { text: t('services.checked.old', { day }), tone: 'deadline' }
    : { text: t('services.checked', { day }), tone: null };
}

/** Why a service was found, in words. */
export function reasonWords(reason: ServiceReason, language: Language): string {
  const t = contactTexts(language);
  switch (reason.kind) {
    case 'name':
      return t('services.reason.name');
    case 'topic':
      return t('services.reason.topic', { topic: topicLabel(reason.topic, t) });
    case 'place':
      return t('services.reason.place', { place: reason.place });
    case 'language':
      return t('services.reason.language', { language: languageName(reason.language, language) });
    default:
      return t('services.reason.audience', { audience: audienceLabel(reason.audience, t) });
  }
}
