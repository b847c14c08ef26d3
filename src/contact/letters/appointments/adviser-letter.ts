import { composeLetter, type LetterContent, type LetterSender } from '../../../accounts/index.ts';
import type { Language } from '../../../platform/texts/index.ts';
import { addressOf, whenWords } from '../../appointment-words.ts';
import { presencePath } from '../../model/appointments/appointment-paths.ts';
import { contactTexts } from '../../texts.ts';

/** Tells an adviser that somebody has booked or cancelled; who it is stands behind the sign-in alone. */
export function adviserLetter(letter: {
  readonly sender: LetterSender;
  readonly language: Language;
  readonly name: string;
  readonly kind: 'booked' | 'cancelled';
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly service: string;
  readonly slug: string;
}): LetterContent {
  const { language, kind, service } = letter;
  const t = contactTexts(language);
  const when = whenWords(letter, language);
  const isBooked = kind === 'booked';
  return composeLetter({
    sender: letter.sender,
    language,
    name: letter.name,
    subject: isBooked
      ? t('appointments.letter.adviser.bookedSubject', { when })
      : t('appointments.letter.adviser.cancelledSubject', { when }),
    paragraphs: [
      isBooked
        ? t('appointments.letter.adviser.booked', { when, service })
        : t('appointments.letter.adviser.cancelled', { when, service }),
      addressOf(letter.sender.publicUrl, language, presencePath(letter.slug)),
    ],
    reason: t('appointments.letter.adviser.why'),
  });
}
