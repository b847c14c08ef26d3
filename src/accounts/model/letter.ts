import { z } from 'zod';

/** The job that sends one letter; its payload is `{ letterId }`. */
export const SEND_LETTER = 'send-letter';
export const SendLetterPayload = z.object({ letterId: z.string().min(1) });

/** The job's key: one per letter. */
export function jobKeyOf(letterId: string): string {
  return `letter:${letterId}`;
}

/** Letters that one address can get in any 60 minutes. Signing in needs up to five codes (see `sign-in-limits.ts`). */
export const LETTERS_PER_HOUR = 6;
export const HOUR_MS = 60 * 60_000;

/** What is kept of a letter until it is sent. */
export const LetterContent = z.object({
  subject: z.string().min(1),
  text: z.string().min(1),
  /** Only for kinds that somebody subscribes to: where one click ends them. */
  unsubscribeUrl: z.url().optional(),
  /** Where answers to this letter go; absent = to the network's contact point. */
  replyTo: z.email().optional(),
  /** ISO instant after which nobody needs it any more, e.g. the end of a code; then it is not sent. */
  sendBefore: z.iso.datetime().optional(),
});
export type LetterContent = z.output<typeof LetterContent>;
