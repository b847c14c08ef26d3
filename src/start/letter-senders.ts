import type { LetterSender } from '../accounts/letters/compose-letter.ts';
import type { Config } from '../config.ts';
import type { Network } from '../network/index.ts';
import type { Sender } from '../platform/mail/index.ts';

/** Who stands in the head of every letter: MAIL_FROM, or the network's contact point; answers go to the contact point. */
export function mailSenderOf(
  { mailFrom }: Pick<Config, 'mailFrom'>,
  { settings }: Pick<Network, 'settings'>,
): Sender {
  const { email } = settings.contact;
  const address = mailFrom ?? email;
  return { name: settings.name, address, replyTo: address === email ? null : email };
}

/** Who signs every letter and can be called about it. */
export function letterSenderOf(
  { settings }: Pick<Network, 'settings'>,
  publicUrl: string,
): LetterSender {
  const { phone, hours } = settings.contact;
  return { networkName: settings.name, phone, hours, publicUrl };
}

/** A sender that follows what it is read from: the head of a letter says what counts when it goes out. */
export function followingSender(present: () => Sender): Sender {
  return {
    get name() {
      return present().name;
    },
    get address() {
      return present().address;
    },
    get replyTo() {
      return present().replyTo;
    },
  };
}
