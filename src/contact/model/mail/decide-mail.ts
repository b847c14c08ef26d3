import { MOST_MESSAGE_CHARACTERS, type ReadMail } from './incoming.ts';
import type { MailReason } from './mail-state.ts';
import { tokensIn } from './reply-token.ts';

/** What is to be done with a mail; whether a token is one of ours, the database knows. */
export type MailDecision =
  | { readonly kind: 'automatic'; readonly reason: MailReason; readonly tokens: readonly string[] }
  | { readonly kind: 'waiting'; readonly reason: MailReason }
  | { readonly kind: 'message'; readonly tokens: readonly string[] };

/** Servers that one mail passes; more means that it goes round. */
const MOST_STATIONS = 40;

/** Decides by the mail alone. `own`: addresses under which the portal writes, in lower case. */
export function decideMail(mail: ReadMail, own: readonly string[]): MailDecision {
  const tokens = tokensIn(mail.recipients);
  const automatic = automaticKind(mail, own, tokens.length > 0);
  if (automatic !== null) return { kind: 'automatic', reason: automatic, tokens };
  if (mail.text.length > MOST_MESSAGE_CHARACTERS) return { kind: 'waiting', reason: 'too_long' };
  if (mail.text === '' && mail.attachments.length === 0 && mail.subject === null)
    return { kind: 'waiting', reason: 'no_text' };
  if (tokens.length === 0 && mail.from === null) return { kind: 'waiting', reason: 'no_sender' };
  return { kind: 'message', tokens };
}

/** Whether a program wrote it: RFC 3834 (answers), RFC 3464 (bounces), RFC 2919 (lists); null = a person. */
function automaticKind(
  { headers, from }: ReadMail,
  own: readonly string[],
  isAnswer: boolean,
): MailReason | null {
  const first = (name: string) => headers.get(name)?.[0]?.trim().toLowerCase() ?? '';
  const address = from?.address.toLowerCase() ?? '';
  if ((headers.get('received')?.length ?? 0) > MOST_STATIONS) return 'loop';
  if (own.includes(address.replace(/\+[^@]*@/, '@'))) return 'loop';
  if (
    first('content-type').startsWith('multipart/report') ||
    first('return-path') === '<>' ||
    /^(?:mailer-daemon|postmaster)@/.test(address)
  )
    return 'bounce';
  const submitted = first('auto-submitted');
  if (
    (submitted !== '' && submitted !== 'no') ||
    headers.has('x-autoreply') ||
    headers.has('x-autorespond') ||
    /^auto[_-]?reply/.test(first('precedence'))
  )
    return 'answer';
  const isList = headers.has('list-id') || /^(?:bulk|list|junk)$/.test(first('precedence'));
  return isList && !isAnswer ? 'list' : null;
}
