import path from 'node:path';
import { z } from 'zod';
import { OfferQuerySchema } from '../../src/catalogue/model/offer-query.ts';
import {
  type CatalogueName,
  QUESTION_CLASSES,
} from '../../src/catalogue/web/quality/quality-figures.ts';
import { readYaml } from '../../src/platform/yaml/read-yaml.ts';

const pattern = z.string().transform((source, context) => {
  try {
    return new RegExp(source, 'iu');
  } catch (error) {
    context.addIssue({ code: 'custom', message: String(error) });
    return z.NEVER;
  }
});

const PatternsSchema = z.strictObject({
  /** Title and subtitle, with ` · ` between them. */
  title: pattern.optional(),
  /** Labels of the topics. */
  topic: pattern.optional(),
  keyword: pattern.optional(),
  description: pattern.optional(),
  provider: pattern.optional(),
  place: pattern.optional(),
  /** Title, subtitle, keywords or topics. */
  about: pattern.optional(),
  /** Any of the above. */
  anywhere: pattern.optional(),
});
export type Patterns = z.output<typeof PatternsSchema>;

/** A rule written from the meaning: an offer follows it if all patterns match and none of `not` does. */
const RuleSchema = PatternsSchema.extend({ not: PatternsSchema.optional() });
export type Rule = z.output<typeof RuleSchema>;

/** Offers by their keys in the catalogue, by rule, or both. */
const JudgementSchema = z
  .array(z.union([z.string(), z.number().transform(String), RuleSchema]))
  .default([]);
export type Judgement = z.output<typeof JudgementSchema>;

const JudgedQuerySchema = z.strictObject({
  q: z.string().max(200),
  class: z.enum(QUESTION_CLASSES),
  /** Parameters of the address beside `q`. */
  filters: z.record(z.string(), z.unknown()).default({}),
  /** What somebody who asks this wants. */
  good: JudgementSchema,
  /** Not wrong to be shown, but nobody misses it. */
  acceptable: JudgementSchema,
  /** What must not be among the first 20. */
  forbidden: JudgementSchema,
  /** Why it is judged so, where that is not plain. */
  why: z.string().optional(),
});
export type JudgedQuery = z.output<typeof JudgedQuerySchema>;

const FileSchema = z.strictObject({ queries: z.array(JudgedQuerySchema).min(1) });

/** The judged questions to a catalogue. Throws DataFileError with file and line where the file is wrong. */
export async function readJudgedQueries(catalogue: CatalogueName): Promise<readonly JudgedQuery[]> {
  const file = path.resolve('bench/relevance/judged', `${catalogue}.yaml`);
  const { queries } = await readYaml(file, FileSchema);
  return queries;
}

/** The question in the parameters of the portal; throws where a filter is none of them. */
export function offerQueryOf({ q, filters }: JudgedQuery, size: number) {
  const known = new Set(Object.keys(OfferQuerySchema.unwrap().shape));
  const unknown = Object.keys(filters).filter((name) => !known.has(name));
  if (unknown.length > 0) throw new Error(`„${q}“: no parameter ${unknown.join(', ')}`);
  return OfferQuerySchema.parse({ ...filters, q, size });
}
