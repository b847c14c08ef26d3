import { folderMailer } from './folder-mailer.ts';
import type { Mailer, Sender } from './message.ts';
import { smtpMailer } from './smtp-mailer.ts';

export type { Delivery, Mailer, Message, Sender } from './message.ts';
export { bodyText, headerText, isSingleAddress } from './neutralise.ts';
export { pruneMailFolder } from './prune-mail-folder.ts';
export { removeMessages } from './remove-messages.ts';
export { wrapText } from './wrap-text.ts';

/** Sends through the mail server of SMTP_URL; without one, messages become files in the folder. */
export function openMailer(parts: {
  readonly smtpUrl: string | undefined;
  readonly folder: string;
  readonly sender: Sender;
}): Mailer {
  const { smtpUrl, folder, sender } = parts;
  return smtpUrl === undefined ? folderMailer(folder, sender) : smtpMailer(smtpUrl, sender);
}
