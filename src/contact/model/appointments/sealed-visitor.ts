import { z } from 'zod';

/** Who booked or waits, as `sealed` of both tables keeps it: a first name or an alias, and one way to reach them. */
export const SealedVisitor = z.object({
  name: z.string(),
  kind: z.enum(['email', 'phone']),
  value: z.string(),
});
export type SealedVisitor = z.output<typeof SealedVisitor>;
