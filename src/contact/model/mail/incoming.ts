/** Larger mails are refused, so that the sender's mail server tells the sender. */
export const MOST_MAIL_BYTES = 10 * 1024 * 1024;

/** Characters of a message that people read on a page; longer ones wait for a person. */
export const MOST_MESSAGE_CHARACTERS = 20_000;

/** New enquiries by mail that one address may make in a day; more wait for a person. */
export const MOST_NEW_A_DAY = 5;

/** Days for which mails that programs wrote, or that the office discarded, are kept. */
export const AUTOMATIC_DAYS = 14;
/** Days after which a mail goes that nobody has placed, and the row of one that was. */
export const MAIL_DAYS = 90;

/** What a mail says, as far as the contact point needs it. */
export interface ReadMail {
  /** Null = there is none that could be answered. */
  readonly from: { readonly address: string; readonly name: string | null } | null;
  /** Addresses to which it came, by all headers that tell it. */
  readonly recipients: readonly string[];
  readonly subject: string | null;
  /** Without what was quoted of the letter that it answers. */
  readonly text: string;
  /** Names of attached files. */
  readonly attachments: readonly string[];
  readonly headers: ReadonlyMap<string, readonly string[]>;
}
