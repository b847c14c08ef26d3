import { z } from 'zod';
import { EmailAddress } from './email-address.ts';
import { PersonName } from './person-name.ts';

/** So long the link of the letter can be pressed; then what was entered is deleted. */
export const TAKEOVER_HOURS = 48;
/** Nobody can send letters to strangers at will by this form (ASVS 2.4.1). */
export const MOST_TAKEOVERS_A_DAY = 10;
export const MOST_PROOF_CHARACTERS = 1000;

/** What somebody enters who says that a page is theirs. */
export const TakeoverForm = z.object({
  name: PersonName,
  email: EmailAddress,
  // Browsers send line ends as two signs, and count them as one.
  proof: z
    .string()
    .transform((text) => text.replace(/\r\n?/g, '\n').trim())
    .pipe(
      z
        .string()
        .min(1)
        .max(MOST_PROOF_CHARACTERS)
        .regex(/^[^\p{Cc}]*(?:\n[^\p{Cc}]*)*$/u),
    ),
});
export type TakeoverForm = z.output<typeof TakeoverForm>;

/** The page of a letter's link, without language prefix. */
export const CONFIRM_TAKEOVER_PATTERN = '/uebernahme/:token';
export const confirmTakeoverPath = (token: string): string => `/uebernahme/${token}`;
export const TAKEOVER_PATTERN = '/anbieter/:slug/uebernehmen';
export const takeoverPath = (slug: string): string => `/anbieter/${slug}/uebernehmen`;
