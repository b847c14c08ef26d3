import type { SendMailOptions } from 'nodemailer';
import type { Message, Sender } from './message.ts';
import { bodyText, headerText, isSingleAddress } from './neutralise.ts';

/** The message as the mail library takes it. Addresses are objects, never text that it would read as a list. */
export function composeMail(message: Message, sender: Sender): SendMailOptions {
  const { unsubscribeUrl } = message;
  const replyTo = message.replyTo ?? sender.replyTo;
  return {
    messageId: messageIdOf(message, sender),
    date: message.writtenAt,
    envelope: { from: sender.address, to: [message.to] },
    from: { name: headerText(sender.name), address: sender.address },
    to: { name: '', address: message.to },
    ...(replyTo === null || !isSingleAddress(replyTo)
      ? {}
      : { replyTo: { name: '', address: replyTo } }),
    subject: headerText(message.subject),
    text: bodyText(message.text),
    textEncoding: 'quoted-printable',
    headers: {
      'Content-Language': message.language,
      // Automatic answers (holidays) stay away (RFC 3834).
      'Auto-Submitted': 'auto-generated',
      ...(unsubscribeUrl === null ? {} : unsubscribeHeaders(unsubscribeUrl)),
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** The same for every try of the same message. */
export function messageIdOf({ id }: Message, { address }: Sender): string {
  return `<${id}@${address.slice(address.indexOf('@') + 1)}>`;
}

/** `href` has percent signs in place of everything that could end a header. Throws for what is no web address. */
function unsubscribeHeaders(address: string): Record<string, string> {
  const url = new URL(address);
  if (!/^https?:$/.test(url.protocol)) throw new TypeError('not a web address');
  return {
    'List-Unsubscribe': `<${url.href.replace(/[<>]/g, encodeURIComponent)}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  };
}
