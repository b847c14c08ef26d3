/** A message to one person. Plain text: it reads the same everywhere, loads nothing and reports nothing back. */
export interface Message {
  /** The same for every try: whoever gets a message twice sees it once, because mail programs know it by its Message-ID. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  /** Lines of at most 72 characters, see `wrapText`. */
  readonly text: string;
  /** BCP 47. */
  readonly language: string;
  readonly writtenAt: Date;
  /** Where one click ends messages of this kind (RFC 8058); null for those that nobody subscribes to. */
  readonly unsubscribeUrl: string | null;
  /** Where answers to this very message go; absent = where the sender says. */
  readonly replyTo?: string | undefined;
}

export interface Sender {
  readonly name: string;
  readonly address: string;
  /** Where answers go; null = to the sender. */
  readonly replyTo: string | null;
}

/** How a try ended. Problems are sentences for the office: no address, no word of the message, nothing a mail server said but its code. */
export type Delivery =
  | { readonly kind: 'sent' }
  /** The same may work later. */
  | { readonly kind: 'later'; readonly problem: string }
  /** It will never work. */
  | { readonly kind: 'refused'; readonly problem: string };

export interface Mailer {
  /** Never throws. Doing it again with the same message does no harm. */
  send(message: Message, signal: AbortSignal): Promise<Delivery>;
  close(): Promise<void>;
}
