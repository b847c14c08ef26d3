import { z } from 'zod';

/** A text per interface language; German is the fallback of every other. */
export const LocalizedSchema = z.strictObject({
  de: z.string().min(1),
  en: z.string().min(1).optional(),
});
export type Localized = z.output<typeof LocalizedSchema>;
