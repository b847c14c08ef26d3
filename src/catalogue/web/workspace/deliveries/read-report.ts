import { z } from 'zod';
import type { DeliveryProblem } from '../../../exchange/record.ts';

const Problem = z.object({
  record: z.number(),
  line: z.number().nullable(),
  field: z.string().nullable(),
  reason: z.string(),
});
const ReportSchema = z.object({
  rejected: z.array(Problem).default([]),
  warnings: z.array(Problem).default([]),
  rejectedCount: z.number().default(0),
  warningCount: z.number().default(0),
  message: z.string().nullable().default(null),
});

/** What a delivery's report tells its member; of long lists the beginning, with the number of all. */
export interface ReadReport {
  readonly rejected: readonly DeliveryProblem[];
  readonly warnings: readonly DeliveryProblem[];
  readonly rejectedCount: number;
  readonly warningCount: number;
  readonly message: string | null;
}

const MOST_SHOWN = 200;

/** Reads a report as it was kept; one of another shape tells nothing. */
export function readReport(report: unknown): ReadReport {
  const read = ReportSchema.safeParse(report);
  if (!read.success) {
    return { rejected: [], warnings: [], rejectedCount: 0, warningCount: 0, message: null };
  }
  const { rejected, warnings } = read.data;
  return {
    ...read.data,
    rejected: rejected.slice(0, MOST_SHOWN),
    warnings: warnings.slice(0, MOST_SHOWN),
  };
}
