import { z } from 'zod';
import { REASONS } from '../../../export/openqcat/admission.ts';

const Reason = z.strictObject({
  code: z.enum(REASONS),
  sentence: z.string().describe('German, for the people of the provider'),
});

/** The answer of `/anbieter/{slug}/kurse.openqcat-ausgelassen.json`. */
export const LeftOutSchema = z
  .strictObject({
    member: z.string(),
    asOf: z.iso.date(),
    admitted: z.int().min(0).describe('Number of offers that are in the file'),
    leftOut: z
      .array(
        z.strictObject({
          id: z.string(),
          key: z.string().describe('Key of the source; the id where it has none'),
          title: z.string(),
          url: z.url(),
          reasons: z.array(Reason).min(1).readonly(),
        }),
      )
      .readonly(),
  })
  .describe('Offers that the national portal does not admit, with the reasons');
export type LeftOutAnswer = z.output<typeof LeftOutSchema>;
