import { composeLetter, type LetterContent, type LetterSender } from '../../../accounts/index.ts';
import { type Language, localizedPath } from '../../../platform/texts/index.ts';
import { formats } from '../../../ui/format.ts';
import { type ContactTranslate, contactTexts } from '../../texts.ts';

/** What a letter to somebody on duty is about. */
export type DeskEvent = 'new' | 'handed' | 'message' | 'reminder' | 'late' | 'escalated';

const WORDS: Readonly<
  Record<
    DeskEvent,
    {
      subject(t: ContactTranslate, number: string): string;
      what(t: ContactTranslate, values: Record<'number' | 'until' | 'house', string>): string;
    }
  >
> = {
  new: {
    subject: (t, number) => t('enquiry.desk.new.subject', { number }),
    what: (t, values) => t('enquiry.desk.new.what', values),
  },
  handed: {
    subject: (t, number) => t('enquiry.desk.handed.subject', { number }),
    what: (t, values) => t('enquiry.desk.handed.what', values),
  },
  message: {
    subject: (t, number) => t('enquiry.desk.message.subject', { number }),
    what: (t, values) => t('enquiry.desk.message.what', values),
  },
  reminder: {
    subject: (t, number) => t('enquiry.desk.reminder.subject', { number }),
    what: (t, values) => t('enquiry.desk.reminder.what', values),
  },
  late: {
    subject: (t, number) => t('enquiry.desk.late.subject', { number }),
    what: (t, values) => t('enquiry.desk.late.what', values),
  },
  escalated: {
    subject: (t, number) => t('enquiry.desk.escalated.subject', { number }),
    what: (t, values) => t('enquiry.desk.escalated.what', values),
  },
};

/** Tells somebody on duty that an enquiry waits. Says nothing about the sender or the question: that stands behind the sign-in. */
export function deskLetter(letter: {
  readonly sender: LetterSender;
  readonly language: Language;
  /** Of whom it is written to; null = the office's own address. */
  readonly name: string | null;
  readonly event: DeskEvent;
  readonly number: string;
  readonly dueAt: Date;
  /** Of the member in charge, or the contact point. */
  readonly house: string;
  /** Page of the need, without language. */
  readonly path: string;
}): LetterContent {
  const { sender, language, name, event, number, dueAt, house, path } = letter;
  const t = contactTexts(language);
  const until = formats(language).day(dueAt);
  return composeLetter({
    sender,
    language,
    name,
    subject: WORDS[event].subject(t, number),
    paragraphs: [
      WORDS[event].what(t, { number, until, house }),
      `${sender.publicUrl}${localizedPath(language, path)}`,
    ],
    reason: t('enquiry.desk.reason', { house }),
  });
}
