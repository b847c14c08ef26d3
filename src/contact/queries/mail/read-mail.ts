import PostalMime, { type Address, type Email } from 'postal-mime';
import { bodyText, headerText, isSingleAddress } from '../../../platform/mail/index.ts';
import { cutQuoted } from '../../model/mail/cut-quoted.ts';
import type { ReadMail } from '../../model/mail/incoming.ts';
import { mailHtmlToText } from '../../model/mail/mail-html.ts';
import { withoutFiles } from '../../model/mail/without-files.ts';

const LIMITS = {
  maxNestingDepth: 40,
  maxHeadersSize: 512 * 1024,
  // A mail that is attached to a mail is a file; its words are not the sender's.
  forceRfc822Attachments: true,
} as const;

const MOST_SUBJECT_CHARACTERS = 200;
const MOST_FILE_NAMES = 20;

/** What is left of a mail without its files; the library needs a second for a megabyte, and all pages wait for it. */
const MOST_BYTES = 400_000;

/**
 * Reads a mail as it came (RFC 5322); null where nobody could or should, whatever somebody has put into it: then a person has to look.
 * Never throws.
 */
export async function readMail(bytes: Buffer): Promise<ReadMail | null> {
  try {
    const words = withoutFiles(bytes);
    if (words.length > MOST_BYTES) return null;
    const mail = await PostalMime.parse(words, LIMITS);
    // Any bytes are a mail to the library; without a single header of one they are something else.
    return mail.from === undefined && mail.subject === undefined && mail.messageId === undefined
      ? null
      : asRead(mail);
  } catch {
    return null;
  }
}

function asRead(mail: Email): ReadMail {
  const headers = new Map<string, string[]>();
  for (const { key, value } of mail.headers) headers.set(key, [...(headers.get(key) ?? []), value]);
  return {
    // Whoever wants the answer elsewhere says so.
    from: mailboxOf(mail.replyTo?.[0]) ?? mailboxOf(mail.from),
    recipients: recipientsOf(mail, headers),
    subject: cut(headerText(windowsLetters(mail.subject ?? '')), MOST_SUBJECT_CHARACTERS) || null,
    text: cutQuoted(bodyText(windowsLetters(writtenText(mail)))),
    attachments: mail.attachments
      .filter(
        ({ related, mimeType }) => related !== true && !mimeType.startsWith('message/delivery'),
      )
      .slice(0, MOST_FILE_NAMES)
      .map(({ filename, mimeType }) => cut(headerText(filename ?? mimeType), 80)),
    headers,
  };
}

function writtenText({ text, html }: Email): string {
  if (text !== undefined && text.trim() !== '') return text;
  return html === undefined ? '' : mailHtmlToText(html);
}

// Bytes 0x80–0x9f of windows-1252, which some versions of Node take for control characters.
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Without marks that turn the direction of what stands beside them. */
const windowsLetters = (text: string) =>
  text
    .replace(/[\u0080-\u009f]/g, (letter) => WINDOWS[letter.charCodeAt(0) - 0x80] ?? '')
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, '');

function mailboxOf(address: Address | undefined): ReadMail['from'] {
  const box = address?.group?.[0] ?? address;
  if (box?.address === undefined || !isSingleAddress(box.address)) return null;
  return { address: box.address, name: cut(headerText(box.name), 100) || null };
}

const RECIPIENT_HEADERS = ['delivered-to', 'x-original-to', 'envelope-to', 'x-envelope-to'];

function recipientsOf(mail: Email, headers: ReadonlyMap<string, readonly string[]>): string[] {
  const named = [...(mail.to ?? []), ...(mail.cc ?? [])].flatMap((address) =>
    address.group === undefined ? [address.address] : address.group.map((box) => box.address),
  );
  const told = RECIPIENT_HEADERS.flatMap((name) => headers.get(name) ?? []);
  return [...told, ...named].map((address) => address.slice(0, 320)).slice(0, 100);
}

/** By whole characters. */
const cut = (text: string, most: number) =>
  text.length <= most ? text : [...text.slice(0, most + 1)].slice(0, -1).join('');
