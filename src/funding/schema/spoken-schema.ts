import { z } from 'zod';
import type { Spoken } from '../model/localized.ts';

/** A text that is there; blanks are none. */
export const Words = z.string().regex(/\S/, { error: 'ein Text' });

/** One text in all voices: German, simple German, English. */
export const SpokenSchema = z
  .strictObject({ de: Words, einfach: Words, en: Words })
  .meta({ id: 'Spoken' }) satisfies z.ZodType<Spoken>;

/** A calendar day that exists, as ISO text. */
export const Day = z.iso.date();

/** The name of a programme, an office, a paper or an option. */
export const Key = z
  .string()
  .regex(/^[a-z0-9]+(_[a-z0-9]+)*$/, { error: 'Kleinbuchstaben, Ziffern und _' });

export const FactName = z.string().regex(/^(?:person|betrieb|kurs|abgeleitet)(?:\.[a-z0-9_]+)+$/, {
  error: 'ein Name, der mit person., betrieb., kurs. oder abgeleitet. beginnt',
});

export const FactValueSchema = z.union([z.boolean(), z.number(), z.string().min(1)]);

export const HttpsUrl = z.url({ protocol: /^https$/ });

export const Trust = z.enum(['hoch', 'mittel', 'niedrig']);
