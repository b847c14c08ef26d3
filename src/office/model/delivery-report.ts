import { z } from 'zod';

const Problem = z.object({
  record: z.number(),
  line: z.number().nullable().catch(null),
  field: z.string().nullable().catch(null),
  reason: z.string(),
});
export type ReportProblem = z.output<typeof Problem>;

const Report = z.object({
  message: z.string().nullable().catch(null),
  rejected: z.array(Problem).catch([]),
  warnings: z.array(Problem).catch([]),
});
export type ReadReport = z.output<typeof Report>;

/** What a delivery's report says, as far as it can be read: older programs may have written less. */
export function readReport(report: unknown): ReadReport {
  return Report.catch({ message: null, rejected: [], warnings: [] }).parse(report);
}
