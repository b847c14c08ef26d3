import { EmailAddress } from '../../../accounts/index.ts';
import type { FormBody } from '../../../platform/http/form-body.ts';
import { formText } from '../../../platform/http/form-text.ts';
import type { Language } from '../../../platform/texts/index.ts';
import { type ContactWay, readContactWay } from '../../model/appointments/contact-way.ts';
import type { MeetingWay, Presence } from '../../model/appointments/presence.ts';
import { contactTexts } from '../../texts.ts';

export const MOST_NAME_CHARACTERS = 60;

/** A form of somebody who books or waits, as typed. */
export interface TypedBooking {
  readonly name: string;
  readonly contact: string;
  readonly way: string;
  readonly language: string;
  readonly topic: string;
  readonly child: boolean;
}

export type WrongBooking = Readonly<Partial<Record<'name' | 'contact' | 'way', string>>>;

export function typedBooking(form: FormBody): TypedBooking {
  const text = (name: string) => formText(form, name).trim();
  return {
    name: text('name'),
    contact: text('contact'),
    way: text('way'),
    language: text('language'),
    topic: text('topic'),
    child: text('child') === 'yes',
  };
}

/** What was typed as far as it can be used; null where it is wrong. */
export function checkBooking(
  typed: TypedBooking,
  {
    presence,
    topics,
    language,
  }: {
    /** Null = the waiting list: any way and language. */
    readonly presence: Presence | null;
    readonly topics: readonly string[];
    readonly language: Language;
  },
): {
  readonly wrong: WrongBooking;
  readonly booking: {
    readonly name: string;
    readonly contact: ContactWay;
    readonly way: MeetingWay | null;
    readonly language: string;
    readonly topic: string | null;
  } | null;
} {
  const t = contactTexts(language);
  const contact = usable(readContactWay(typed.contact));
  const ways = presence?.ways ?? (['place', 'phone', 'video'] as const);
  const only = presence?.ways.length === 1 ? presence.ways[0] : undefined;
  const way = ways.find((one) => one === typed.way) ?? only ?? null;
  const isNameLong = typed.name.length > MOST_NAME_CHARACTERS;
  const wrong: WrongBooking = {
    ...(typed.name === '' && { name: t('appointments.wrong.name') }),
    ...(isNameLong && { name: t('appointments.wrong.long', { most: MOST_NAME_CHARACTERS }) }),
    ...(contact === null && { contact: t('appointments.wrong.contact') }),
    ...(presence !== null && way === null && { way: t('appointments.wrong.way') }),
  };
  if (Object.keys(wrong).length > 0 || contact === null) return { wrong, booking: null };
  const spoken = presence === null || presence.languages.includes(typed.language);
  return {
    wrong,
    booking: {
      name: typed.name,
      contact,
      way,
      language: spoken ? typed.language : (presence.languages[0] ?? 'de'),
      topic: topics.find((topic) => topic === typed.topic) ?? null,
    },
  };
}

/** Whoever writes letters has the last word on what an address is. */
function usable(contact: ContactWay | null): ContactWay | null {
  if (contact?.kind !== 'email') return contact;
  const read = EmailAddress.safeParse(contact.value);
  return read.success ? { kind: 'email', value: read.data } : null;
}
