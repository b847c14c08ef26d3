import { composeLetter, type LetterContent } from '../../../accounts/index.ts';
import type { Language } from '../../../platform/texts/index.ts';
import { formats } from '../../../ui/format.ts';
import {
  addressOf,
  placeWords,
  serviceName,
  wayWords,
  whenWords,
} from '../../appointment-words.ts';
import type { EnquiryParts } from '../../enquiry-parts.ts';
import {
  appointmentPath,
  SLOTS_PATH,
  waitingPath,
} from '../../model/appointments/appointment-paths.ts';
import { appointmentToken } from '../../model/appointments/appointment-token.ts';
import type { SealedVisitor } from '../../model/appointments/sealed-visitor.ts';
import type { AppointmentView } from '../../queries/appointments/appointment-view.ts';
import { contactTexts } from '../../texts.ts';

export interface VisitorLetterParts {
  readonly parts: EnquiryParts;
  readonly appointment: AppointmentView;
  readonly visitor: SealedVisitor;
  readonly language: Language;
}
export type VisitorLetter = (letter: VisitorLetterParts) => LetterContent;

/** Says that the appointment stands, with everything one needs on the day and the link by which to cancel. */
export const bookedLetter: VisitorLetter = (letter) => {
  const t = contactTexts(letter.language);
  const when = whenWords(letter.appointment, letter.language);
  return compose(letter, t('appointments.letter.booked.subject', { when }), [
    t('appointments.letter.booked.what', { service: nameOf(letter) }),
    meeting(letter),
    ownLink(letter, t('appointments.letter.change')),
  ]);
};

/** One day before. */
export const reminderLetter: VisitorLetter = (letter) => {
  const t = contactTexts(letter.language);
  const when = whenWords(letter.appointment, letter.language);
  return compose(letter, t('appointments.letter.reminder.subject', { when }), [
    t('appointments.letter.reminder.what', { service: nameOf(letter) }),
    meeting(letter),
    ownLink(letter, t('appointments.letter.change')),
  ]);
};

/** The adviser cannot be there. */
export const cancelledLetter: VisitorLetter = (letter) => {
  const { language, appointment, parts } = letter;
  const t = contactTexts(language);
  const when = whenWords(appointment, language);
  const next = addressOf(
    parts.sender.publicUrl,
    language,
    `${SLOTS_PATH}?service=${appointment.serviceKey}`,
  );
  return compose(letter, t('appointments.letter.cancelled.subject', { when }), [
    t('appointments.letter.cancelled.what', { service: nameOf(letter), when }),
    t('appointments.letter.cancelled.reason', { reason: appointment.reason ?? '' }),
    t('appointments.letter.cancelled.next', { phone: parts.sender.phone }),
    next,
  ]);
};

/** A slot is kept for who waits. */
export function offerLetter(
  letter: VisitorLetterParts & { readonly token: string; readonly until: Date },
): LetterContent {
  const { language, appointment, until, parts } = letter;
  const t = contactTexts(language);
  const when = whenWords(appointment, language);
  const words = formats(language);
  return compose(letter, t('appointments.letter.offer.subject', { when }), [
    t('appointments.letter.offer.what', { service: nameOf(letter) }),
    meeting(letter),
    t('appointments.letter.offer.until', { day: words.day(until), time: words.time(until) }),
    addressOf(parts.sender.publicUrl, language, waitingPath(letter.token)),
  ]);
}

const nameOf = ({ parts, appointment }: VisitorLetterParts): string =>
  serviceName(parts.network, appointment.serviceKey);

/** When, how, where, with whom, what to bring: one line each. */
function meeting({ appointment, language }: VisitorLetterParts): string {
  const t = contactTexts(language);
  const { presence, way } = appointment;
  const lines = [
    t('appointments.letter.line.when', { when: whenWords(appointment, language) }),
    way === 'place'
      ? t('appointments.letter.line.place', { place: placeWords(presence) })
      : t('appointments.letter.line.way', { way: wayWords(way, language) }),
    ...(way === 'place' && presence.bus !== null
      ? [t('appointments.letter.line.bus', { bus: presence.bus })]
      : []),
    ...(presence.shownName === null
      ? []
      : [t('appointments.letter.line.person', { person: presence.shownName })]),
    ...(presence.bring === null
      ? []
      : [t('appointments.letter.line.bring', { bring: presence.bring })]),
  ];
  return lines.map((line) => `- ${line}`).join('\n');
}

function ownLink({ parts, appointment, language }: VisitorLetterParts, words: string): string {
  const token = appointmentToken(parts.secret, appointment.id);
  return `${words}\n${addressOf(parts.sender.publicUrl, language, appointmentPath(token))}`;
}

function compose(
  { parts, language, visitor }: VisitorLetterParts,
  subject: string,
  paragraphs: readonly string[],
): LetterContent {
  const t = contactTexts(language);
  return composeLetter({
    sender: parts.sender,
    language,
    name: visitor.name,
    subject,
    paragraphs,
    reason: t('appointments.letter.why'),
  });
}
