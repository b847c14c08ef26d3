import { z } from 'zod';
import { isLocalDate } from '../../../platform/clock.ts';

export const MOST_NUMBER_CHARACTERS = 80;
export const MOST_SCOPE_CHARACTERS = 500;
export const MOST_ISSUER_CHARACTERS = 200;

const Line = (most: number) =>
  z
    .string()
    .transform((text) => text.replace(/\s+/g, ' ').trim())
    .pipe(z.string().max(most));
const orNull = (text: string): string | null => (text === '' ? null : text);
const Day = z.string().trim().refine(isLocalDate);

/** What a member states of a seal, as its form sends it. */
export const SealStatementSchema = z
  .object({
    number: Line(MOST_NUMBER_CHARACTERS).transform(orNull),
    scope: Line(MOST_SCOPE_CHARACTERS).transform(orNull),
    issuer: Line(MOST_ISSUER_CHARACTERS).pipe(z.string().min(2)),
    validFrom: Day,
    validUntil: z.union([z.literal('').transform(() => null), Day]),
  })
  .refine(({ validFrom, validUntil }) => validUntil === null || validUntil >= validFrom, {
    path: ['validUntil'],
  });
export type SealStatement = z.output<typeof SealStatementSchema>;
