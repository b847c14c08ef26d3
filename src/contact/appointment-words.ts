import type { Network } from '../network/index.ts';
import { localDate } from '../platform/clock.ts';
import { type Language, localizedPath } from '../platform/texts/index.ts';
import { formats } from '../ui/format.ts';
import { localTime } from './model/appointments/local-instant.ts';
import type { MeetingWay, Presence } from './model/appointments/presence.ts';
import { type ContactText, contactTexts } from './texts.ts';

const WAY_TEXTS = {
  place: 'appointments.way.place',
  phone: 'appointments.way.phone',
  video: 'appointments.way.video',
} as const satisfies Record<MeetingWay, ContactText>;

/** "vor Ort", "am Telefon", "mit Video". */
export function wayWords(way: MeetingWay, language: Language): string {
  return contactTexts(language)(WAY_TEXTS[way]);
}

interface Span {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** "Di., 24. November 2026". */
export function dayWords({ startsAt }: Span, language: Language): string {
  return formats(language).date(localDate(startsAt));
}

/** "09:00–09:30 Uhr". */
export function timeWords({ startsAt, endsAt }: Span, language: Language): string {
  return formats(language).timeRange(localTime(startsAt), localTime(endsAt));
}

/** The day and the time in one sentence part. */
export function whenWords(span: Span, language: Language): string {
  return `${dayWords(span, language)}, ${timeWords(span, language)}`;
}

/** Name and address of the place, one line; empty where there is none. */
export function placeWords(presence: Presence): string {
  const town = [presence.postalCode, presence.town].filter((part) => part !== null).join(' ');
  return [presence.placeName, presence.street, town]
    .filter((part) => part !== null && part !== '')
    .join(', ');
}

/** The service's name as the settings say it; a service that is gone keeps its key. */
export function serviceName(network: Network, key: string): string {
  return network.settings.adviceServices.find((service) => service.key === key)?.name ?? key;
}

/** A language in the reader's own words: "Türkisch". */
export function languageWords(code: string, language: Language): string {
  return new Intl.DisplayNames([language], { type: 'language' }).of(code) ?? code;
}

/** A whole address for letters and calendars. */
export function addressOf(publicUrl: string, language: Language, path: string): string {
  return `${publicUrl}${localizedPath(language, path)}`;
}
