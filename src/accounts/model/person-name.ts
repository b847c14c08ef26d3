import { z } from 'zod';

/** Room for the longest names of the world's official registers. */
export const MOST_NAME_CHARACTERS = 100;

/** A person's name as typed: one line without control or invisible formatting characters (ASVS 1.3.11), spaces made one. */
export const PersonName = z
  .string()
  .transform((text) => text.normalize('NFC').replace(/\s+/gu, ' ').trim())
  .pipe(
    z
      .string()
      .min(1)
      .max(MOST_NAME_CHARACTERS)
      .regex(/^[^\p{Cc}\u200b-\u200f\u202a-\u202e\u2060-\u2069]*$/u),
  );
