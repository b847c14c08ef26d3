import { z } from 'zod';

/** What may be asked of a member's catalogue for the national portal. */
export const OpenQcatQuery = z.strictObject({
  since: z.string().max(40).optional(),
  encoding: z.enum(['iso-8859-15', 'utf-8']).default('iso-8859-15'),
});
