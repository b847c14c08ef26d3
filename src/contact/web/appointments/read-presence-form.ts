import { isLocalDate, type LocalDate } from '../../../platform/clock.ts';
import type { FormBody } from '../../../platform/http/form-body.ts';
import { formList } from '../../../platform/http/form-list.ts';
import { formText } from '../../../platform/http/form-text.ts';
import type { Language } from '../../../platform/texts/index.ts';
import { MEETING_WAYS, type Presence } from '../../model/appointments/presence.ts';
import { contactTexts } from '../../texts.ts';
import type { NewPresence } from '../../use-cases/appointments/save-presence.ts';

/** Texts of the form by name, as typed. */
export const PRESENCE_TEXTS = [
  'service',
  'person',
  'shownName',
  'rhythm',
  'weekday',
  'fromOn',
  'untilOn',
  'fromTime',
  'toTime',
  'slotMinutes',
  'bufferMinutes',
  'placeName',
  'street',
  'postalCode',
  'town',
  'bus',
  'stepFree',
  'bring',
  'onHolidays',
  'childWelcome',
] as const;
export const PRESENCE_LISTS = ['ways', 'languages', 'topics'] as const;
type TextName = (typeof PRESENCE_TEXTS)[number];
type ListName = (typeof PRESENCE_LISTS)[number];
export type TypedPresence = Readonly<Record<TextName, string>> &
  Readonly<Record<ListName, readonly string[]>>;
export type WrongPresence = Readonly<Partial<Record<TextName | ListName, string>>>;

/** Longest text of one line. */
export const MOST_CHARACTERS = 160;
export const MOST_BRING_CHARACTERS = 400;
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

export function typedPresence(form: FormBody): TypedPresence {
  const texts = PRESENCE_TEXTS.map((name) => [name, formText(form, name).trim()]);
  const lists = PRESENCE_LISTS.map((name) => [name, formList(form, name)]);
  return Object.fromEntries([...texts, ...lists]) as TypedPresence;
}

/** The form of a presence that is there, e.g. to enter another one like it. */
export function typedLike(presence: Omit<Presence, 'id' | 'absences'>): TypedPresence {
  const yes = (value: boolean) => (value ? 'yes' : '');
  return {
    service: presence.serviceKey,
    person: presence.personId ?? '',
    shownName: presence.shownName ?? '',
    rhythm: presence.weekday === null ? 'once' : 'weekly',
    weekday: String(presence.weekday ?? 1),
    fromOn: presence.fromOn,
    untilOn: presence.weekday === null ? '' : (presence.untilOn ?? ''),
    fromTime: presence.fromTime,
    toTime: presence.toTime,
    slotMinutes: String(presence.slotMinutes),
    bufferMinutes: String(presence.bufferMinutes),
    placeName: presence.placeName ?? '',
    street: presence.street ?? '',
    postalCode: presence.postalCode ?? '',
    town: presence.town ?? '',
    bus: presence.bus ?? '',
    stepFree: presence.stepFree === null ? '' : presence.stepFree ? 'yes' : 'no',
    bring: presence.bring ?? '',
    onHolidays: yes(presence.onHolidays),
    childWelcome: yes(presence.childWelcome),
    ways: presence.ways,
    languages: presence.languages,
    topics: presence.topics,
  };
}

export interface PresenceLimits {
  readonly memberId: string;
  /** Keys of the partner's services. */
  readonly services: readonly string[];
  /** Ids of the people who may be there. */
  readonly people: readonly string[];
  readonly languages: readonly string[];
  readonly topics: readonly string[];
  readonly today: LocalDate;
  readonly language: Language;
}

/** Checks a form; `presence` is null where something is wrong. */
export function checkPresence(
  typed: TypedPresence,
  limits: PresenceLimits,
): { readonly wrong: WrongPresence; readonly presence: NewPresence | null } {
  const t = contactTexts(limits.language);
  const wrong: Partial<Record<TextName | ListName, string>> = {};
  const isWeekly = typed.rhythm !== 'once';
  const weekday = Number(typed.weekday);
  const slotMinutes = Number(typed.slotMinutes);
  const bufferMinutes = Number(typed.bufferMinutes || '0');
  const ways = MEETING_WAYS.filter((way) => typed.ways.includes(way));
  const languages = limits.languages.filter((code) => typed.languages.includes(code));
  if (!limits.services.includes(typed.service)) wrong.service = t('appointments.wrong.service');
  if (!isLocalDate(typed.fromOn)) wrong.fromOn = t('appointments.wrong.day');
  else if (!isWeekly && typed.fromOn < limits.today) wrong.fromOn = t('appointments.wrong.past');
  if (isWeekly && !(Number.isInteger(weekday) && weekday >= 1 && weekday <= 7))
    wrong.weekday = t('appointments.wrong.weekday');
  if (isWeekly && typed.untilOn !== '') {
    if (!isLocalDate(typed.untilOn)) wrong.untilOn = t('appointments.wrong.day');
    else if (typed.untilOn < typed.fromOn) wrong.untilOn = t('appointments.wrong.order');
  }
  if (!TIME.test(typed.fromTime)) wrong.fromTime = t('appointments.wrong.time');
  if (!TIME.test(typed.toTime)) wrong.toTime = t('appointments.wrong.time');
  else if (typed.toTime <= typed.fromTime) wrong.toTime = t('appointments.wrong.order');
  if (!(Number.isInteger(slotMinutes) && slotMinutes >= 10 && slotMinutes <= 180))
    wrong.slotMinutes = t('appointments.wrong.minutes');
  if (!(Number.isInteger(bufferMinutes) && bufferMinutes >= 0 && bufferMinutes <= 60))
    wrong.bufferMinutes = t('appointments.wrong.minutes');
  if (ways.length === 0) wrong.ways = t('appointments.wrong.way');
  if (ways.includes('place') && typed.placeName === '')
    wrong.placeName = t('appointments.wrong.place');
  if (languages.length === 0) wrong.languages = t('appointments.wrong.language');
  for (const name of ['shownName', 'placeName', 'street', 'postalCode', 'town', 'bus'] as const)
    if (typed[name].length > MOST_CHARACTERS)
      wrong[name] = t('appointments.wrong.long', { most: MOST_CHARACTERS });
  if (typed.bring.length > MOST_BRING_CHARACTERS)
    wrong.bring = t('appointments.wrong.long', { most: MOST_BRING_CHARACTERS });
  if (Object.keys(wrong).length > 0) return { wrong, presence: null };
  const orNull = (text: string) => (text === '' ? null : text);
  return {
    wrong,
    presence: {
      memberId: limits.memberId,
      serviceKey: typed.service,
      personId: limits.people.find((id) => id === typed.person) ?? null,
      shownName: orNull(typed.shownName),
      weekday: isWeekly ? weekday : null,
      fromOn: typed.fromOn,
      untilOn: isWeekly ? orNull(typed.untilOn) : typed.fromOn,
      fromTime: typed.fromTime,
      toTime: typed.toTime,
      slotMinutes,
      bufferMinutes,
      onHolidays: typed.onHolidays === 'yes',
      ways,
      placeName: orNull(typed.placeName),
      street: orNull(typed.street),
      postalCode: orNull(typed.postalCode),
      town: orNull(typed.town),
      bus: orNull(typed.bus),
      stepFree: typed.stepFree === '' ? null : typed.stepFree === 'yes',
      childWelcome: typed.childWelcome === 'yes',
      languages,
      topics: limits.topics.filter((topic) => typed.topics.includes(topic)),
      bring: orNull(typed.bring),
    },
  };
}
