import { headerText, wrapText } from '../../platform/mail/index.ts';
import type { Language } from '../../platform/texts/index.ts';
import { type LocalizedText, localized } from '../../platform/texts/localized.ts';
import { accountTexts } from '../texts.ts';

/** Who writes, as every letter tells it. Comes from the network's settings. */
export interface LetterSender {
  readonly networkName: string;
  /** Where people call with questions, and when somebody is there. */
  readonly phone: string;
  readonly hours: LocalizedText;
  /** The portal's address. */
  readonly publicUrl: string;
}

export interface LetterDraft {
  readonly sender: LetterSender;
  readonly language: Language;
  /** Null = a greeting without a name. */
  readonly name: string | null;
  readonly subject: string;
  /** Whole sentences. A line that begins with spaces or "- " keeps its indent; addresses of pages stand alone in theirs. */
  readonly paragraphs: readonly string[];
  /** A whole sentence: why this person gets this letter. */
  readonly reason: string;
}

/** Puts a letter into its frame: greeting, network's name, the reason why one gets it and whom to call. Lines of at most 72 characters. */
export function composeLetter(draft: LetterDraft): { subject: string; text: string } {
  const { sender, language } = draft;
  const t = accountTexts(language);
  const name = draft.name === null ? '' : headerText(draft.name);
  const hours = localized(sender.hours, language);
  const body = [
    name === '' ? t('letter.greeting') : t('letter.greeting.named', { name }),
    ...draft.paragraphs,
    `${t('letter.closing')}\n${sender.networkName}`,
  ];
  const footer = [
    draft.reason,
    t('letter.questions', { phone: sender.phone, hours }),
    sender.publicUrl,
  ];
  // Mail programs know the line "-- " (RFC 3676, 4.3) and leave out in answers what follows it.
  return {
    subject: draft.subject,
    text: `${wrapText(body.join('\n\n'))}\n\n-- \n${wrapText(footer.join('\n'))}\n`,
  };
}
