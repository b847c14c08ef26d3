import { composeLetter, type LetterContent, type LetterSender } from '../../../accounts/index.ts';
import { type Language, localizedPath } from '../../../platform/texts/index.ts';
import { formats } from '../../../ui/format.ts';
import { enquiryPath } from '../../model/enquiry/enquiry-paths.ts';
import { contactTexts } from '../../texts.ts';

/** What every letter to the sender of an enquiry says. */
export interface SenderLetter {
  readonly sender: LetterSender;
  readonly language: Language;
  readonly name: string | null;
  readonly number: string;
  /** The secret word of the sender's page. */
  readonly token: string;
  /** Where answers go; absent = to the contact point. */
  readonly replyTo?: string;
}

/** Who answers one need, and until when. */
export interface NamedContact {
  /** Of the person; null = nobody in particular. */
  readonly person: string | null;
  /** Of the member or the contact point. */
  readonly house: string;
  readonly dueAt: Date;
}

/** Says that the enquiry is there: its number, who answers and until when. */
export function receiptLetter(
  letter: SenderLetter & { readonly contacts: readonly NamedContact[] },
): LetterContent {
  const t = contactTexts(letter.language);
  return compose(letter, t('enquiry.letter.receipt.subject', { number: letter.number }), [
    t('enquiry.letter.receipt.what', { number: letter.number }),
    ...letter.contacts.map((contact) => contactSentence(letter.language, contact)),
    t('enquiry.letter.receipt.page'),
    pageUrl(letter),
    t('enquiry.letter.receipt.nothing'),
  ]);
}

/** Carries the answer of the person in charge, in their own words. */
export function answerLetter(
  letter: SenderLetter & {
    readonly text: string;
    readonly by: { readonly person: string; readonly house: string };
    /** Whole address of the page that asks whether it helped; null = is not asked. */
    readonly feedbackUrl: string | null;
  },
): LetterContent {
  const t = contactTexts(letter.language);
  return compose(letter, t('enquiry.letter.answer.subject', { number: letter.number }), [
    letter.text,
    t('enquiry.letter.answer.by', letter.by),
    t('enquiry.letter.answer.reply'),
    pageUrl(letter),
    ...(letter.feedbackUrl === null
      ? []
      : [t('enquiry.letter.answer.feedback'), letter.feedbackUrl]),
  ]);
}

/** Names the new contact after an enquiry was handed over. */
export function newContactLetter(
  letter: SenderLetter & { readonly contact: NamedContact },
): LetterContent {
  const t = contactTexts(letter.language);
  return compose(letter, t('enquiry.letter.handed.subject', { number: letter.number }), [
    t('enquiry.letter.handed.what', { number: letter.number }),
    contactSentence(letter.language, letter.contact),
    pageUrl(letter),
  ]);
}

/** Says that nothing more is open, and asks whether it helped. */
export function closedLetter(
  letter: SenderLetter & { readonly isReached: boolean; readonly feedbackUrl: string | null },
): LetterContent {
  const t = contactTexts(letter.language);
  return compose(letter, t('enquiry.letter.closed.subject', { number: letter.number }), [
    letter.isReached
      ? t('enquiry.letter.closed.what', { number: letter.number })
      : t('enquiry.letter.closed.unreachable', { number: letter.number }),
    t('enquiry.letter.closed.again', { phone: letter.sender.phone }),
    ...(letter.feedbackUrl === null
      ? []
      : [t('enquiry.letter.answer.feedback'), letter.feedbackUrl]),
  ]);
}

function contactSentence(language: Language, { person, house, dueAt }: NamedContact): string {
  const t = contactTexts(language);
  const until = formats(language).day(dueAt);
  return person === null
    ? t('enquiry.letter.contact.house', { house, until })
    : t('enquiry.letter.contact', { person, house, until });
}

const pageUrl = ({ sender, language, token }: SenderLetter): string =>
  `${sender.publicUrl}${localizedPath(language, enquiryPath(token))}`;

function compose(
  { sender, language, name, number, replyTo }: SenderLetter,
  subject: string,
  paragraphs: readonly string[],
): LetterContent {
  const t = contactTexts(language);
  const reason = t('enquiry.letter.reason', { number });
  const content = composeLetter({ sender, language, name, subject, paragraphs, reason });
  return replyTo === undefined ? content : { ...content, replyTo };
}
