import { z } from 'zod';

const ProblemErrorSchema = z.strictObject({
  parameter: z.string().describe('Name of the parameter'),
  value: z
    .string()
    .nullable()
    .describe('The value as it was given; null if the parameter itself is the problem'),
  reason: z.string().describe('What is wrong and what is expected, one sentence in English'),
  allowed: z
    .array(z.string())
    .optional()
    .describe('What would have been accepted: values, similar places or names of parameters'),
});
export type ProblemError = z.output<typeof ProblemErrorSchema>;

/** RFC 9457. */
export const ProblemSchema = z
  .strictObject({
    type: z.url().describe('Stable address of the kind of problem, with its explanation'),
    title: z.string().describe('The kind of problem; the same text for the same type'),
    status: z.int().min(400).max(599),
    detail: z.string().describe('What to do about it'),
    errors: z.array(ProblemErrorSchema).optional().describe('Only with status 400'),
  })
  .describe('Every refusal and failure under /api/ (RFC 9457)');
export type Problem = z.output<typeof ProblemSchema>;
