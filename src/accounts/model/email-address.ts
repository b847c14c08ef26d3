import { z } from 'zod';

/** The longest address that mail servers carry (RFC 5321). */
export const MOST_EMAIL_CHARACTERS = 254;

// Wide on purpose: names with umlauts exist. No space, no control character, none of the signs that lists of addresses use.
const EMAIL =
  /^[^\s@"(),:;<>[\]\\\p{Cc}\p{Cf}]+@[^\s@"(),:;<>[\]\\\p{Cc}\p{Cf}]+\.[^\s@."(),:;<>[\]\\\p{Cc}\p{Cf}]+$/u;

/** One e-mail address as people type it, without the spaces around it. */
export const EmailAddress = z.string().trim().max(MOST_EMAIL_CHARACTERS).regex(EMAIL);

/** The form by which addresses are compared: lower case, Unicode NFC. Letters never go there but to the stored address. */
export function emailKey(email: string): string {
  return email.trim().normalize('NFC').toLowerCase().normalize('NFC');
}
