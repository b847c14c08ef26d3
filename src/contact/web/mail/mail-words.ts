import type { MailReason } from '../../model/mail/mail-state.ts';
import type { ContactTranslate } from '../../texts.ts';

const REASONS = {
  unreadable: 'mail.reason.unreadable',
  no_sender: 'mail.reason.no_sender',
  no_text: 'mail.reason.no_text',
  too_many: 'mail.reason.too_many',
  too_long: 'mail.reason.too_long',
  answer: 'mail.reason.answer',
  bounce: 'mail.reason.bounce',
  list: 'mail.reason.list',
  loop: 'mail.reason.loop',
} as const satisfies Record<MailReason, string>;

/** Why a mail waits, as a sentence. */
export function reasonWords(reason: MailReason | null, t: ContactTranslate): string {
  return t(REASONS[reason ?? 'unreadable']);
}

/** `12 kB`, `3,4 MB`. */
export function sizeWords(bytes: number, language: string): string {
  const isLarge = bytes >= 1_000_000;
  const value = isLarge ? bytes / 1_000_000 : Math.max(1, bytes / 1000);
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: isLarge ? 'megabyte' : 'kilobyte',
    maximumFractionDigits: isLarge ? 1 : 0,
  }).format(value);
}
