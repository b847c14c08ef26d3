import { z } from 'zod';

/** Kinds of questions that the judged set asks; each has figures of its own. */
export const QUESTION_CLASSES = [
  'word',
  'two_words',
  'compound',
  'part',
  'typo',
  'synonym',
  'occupation',
  'abbreviation',
  'provider',
  'place',
  'phrase',
  'exclusion',
  'combination',
] as const;
export type QuestionClass = (typeof QUESTION_CLASSES)[number];

export const CATALOGUES = ['demo', 'berlin', 'generated'] as const;
export type CatalogueName = (typeof CATALOGUES)[number];

/** Means over a group of questions, between 0 and 1; null where no question of the group says anything about the measure. */
export const MeasuresSchema = z.object({
  questions: z.number().int().min(1),
  recallAt20: z.number().min(0).max(1).nullable(),
  precisionAt10: z.number().min(0).max(1),
  meanReciprocalRank: z.number().min(0).max(1).nullable(),
  /** Questions with a hit among the first 20 that the judgement forbids. */
  withForbiddenHits: z.number().int().min(0),
});
export type Measures = z.output<typeof MeasuresSchema>;

const ClassMeasuresSchema = MeasuresSchema.extend({ class: z.enum(QUESTION_CLASSES) });
export type ClassMeasures = z.output<typeof ClassMeasuresSchema>;

const CatalogueMeasuresSchema = z.object({
  name: z.enum(CATALOGUES),
  offers: z.number().int().min(1),
  overall: MeasuresSchema,
  classes: z.array(ClassMeasuresSchema),
});
export type CatalogueMeasures = z.output<typeof CatalogueMeasuresSchema>;

/** The figures as they are committed and published: all questions, then by class, then by catalogue. */
export const QualityFiguresSchema = z.object({
  measuredOn: z.iso.date(),
  overall: MeasuresSchema,
  classes: z.array(ClassMeasuresSchema),
  catalogues: z.array(CatalogueMeasuresSchema),
});
export type QualityFigures = z.output<typeof QualityFiguresSchema>;
