import { createHash } from 'node:crypto';

/** Header lines beyond this are not looked at. */
const MOST_HEAD_BYTES = 64 * 1024;

/**
 * By what the same mail is known when it comes twice: Message-ID and text. The Message-ID alone would let somebody who knows one keep
 * another mail away. Hexadecimal.
 */
export function messageKey(mail: Buffer): string {
  const { head, bodyAt } = headOf(mail);
  const [, id = ''] = /^message-id:[ \t]*(\S{1,998})/im.exec(head) ?? [];
  return createHash('sha256').update(`${id}\0`).update(mail.subarray(bodyAt)).digest('hex');
}

/** The lines before the first empty one, unfolded; without an empty line everything is text. */
function headOf(mail: Buffer): { readonly head: string; readonly bodyAt: number } {
  const start = mail.subarray(0, MOST_HEAD_BYTES).toString('latin1');
  const end = /\r?\n\r?\n/.exec(start);
  if (end === null) return { head: start.replace(/\r?\n[ \t]+/g, ' '), bodyAt: 0 };
  const head = start.slice(0, end.index).replace(/\r?\n[ \t]+/g, ' ');
  return { head, bodyAt: end.index + end[0].length };
}
