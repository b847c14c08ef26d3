import { z } from 'zod';
import { publishedFigures } from './published-figures.ts';
import { QualityFiguresSchema } from './quality-figures.ts';

/** The answer of `GET /api/v1/quality`. */
export const QualityAnswerSchema = QualityFiguresSchema.extend({
  method: z.object({
    recallAt20: z.string(),
    precisionAt10: z.string(),
    meanReciprocalRank: z.string(),
    withForbiddenHits: z.string(),
    /** How the order of hits comes about. */
    ranking: z.url(),
  }),
});
export type QualityAnswer = z.output<typeof QualityAnswerSchema>;

/** The published figures with the meaning of each. */
export function qualityAnswer(publicUrl: string): QualityAnswer {
  return {
    ...publishedFigures(),
    method: {
      recallAt20:
        'Good offers among the first 20 hits, divided by min(20, all good offers); mean over the questions for which something good exists.',
      precisionAt10:
        'Good and acceptable offers among the first 10 hits, divided by the hits shown there; mean over all questions. Without hits it is 1 if nothing good exists, else 0.',
      meanReciprocalRank:
        '1 / place of the first good offer among the first 20 hits, 0 if there is none; mean over the questions for which something good exists.',
      withForbiddenHits:
        'Questions with a hit among the first 20 that the judgement forbids, such as an excluded word.',
      ranking: `${publicUrl}/rangfolge`,
    },
  };
}
