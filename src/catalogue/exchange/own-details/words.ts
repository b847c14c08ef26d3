import { z } from 'zod';
import { storableText } from '../../model/storable-text.ts';
import { webAddress } from '../../model/web-address.ts';
import { ACCESS_FEATURES, type AccessFacts } from '../../tables.ts';

export const Text = z.string().transform((given) => storableText(given).trim());
export const Texts = z.array(Text);
export const Size = z.coerce.number().positive().nullable();
export const Count = z.coerce.number().int().min(0).nullable();
export const WebAddress = z.string().transform(webAddress).nullable();

/** Barrier facts as words: `step_free=yes`. */
export const accessWords = (facts: AccessFacts): string[] =>
  Object.entries(facts).map(([feature, value]) => `${feature}=${value}`);

export const AccessFactsOfWords = z
  .array(z.string())
  .transform((words) => Object.fromEntries(words.map((word) => word.split('=', 2))))
  .pipe(z.partialRecord(z.enum(ACCESS_FEATURES), z.enum(['yes', 'on_request', 'no'])));
