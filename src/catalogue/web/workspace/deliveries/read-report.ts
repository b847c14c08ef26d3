import { z } from 'zod';
import type { DeliveryProblem } from '../../../exchange/record.ts';
import {
  COMPLETENESS_KEYS,
  type CompletenessKey,
} from '../../../model/completeness/completeness.ts';

const Problem = z.object({
  record: z.number(),
  line: z.number().nullable(),
  field: z.string().nullable(),
  reason: z.string(),
});
export const ProblemsSchema = z.array(Problem).catch([]);
const count = z.number().default(0);
const ReportSchema = z.object({
  rejected: z.array(Problem).default([]),
  warnings: z.array(Problem).default([]),
  rejectedCount: count,
  warningCount: count,
  records: count,
  created: count,
  updated: count,
  unchanged: count,
  withdrawn: count,
  held: count,
  gaps: z
    .object({
      courses: count,
      met: count,
      open: z.partialRecord(z.enum(COMPLETENESS_KEYS), z.number()).default({}),
    })
    .nullable()
    .default(null)
    .catch(null),
  shrink: z.object({ withdrawn: z.number(), published: z.number() }).nullable().default(null),
  message: z.string().nullable().default(null),
});

/** What a delivery's report tells its member; of long lists the beginning, with the number of all. */
export interface ReadReport {
  readonly rejected: readonly DeliveryProblem[];
  readonly warnings: readonly DeliveryProblem[];
  readonly rejectedCount: number;
  readonly warningCount: number;
  readonly records: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly withdrawn: number;
  /** Courses that the office looks at first. */
  readonly held: number;
  /** What the file does not state of the checklist of ten, in how many courses. */
  readonly gaps: {
    readonly courses: number;
    readonly open: Readonly<Partial<Record<CompletenessKey, number>>>;
  } | null;
  /** Where a person has to agree: so many of so many published courses would go. */
  readonly shrink: { readonly withdrawn: number; readonly published: number } | null;
  readonly message: string | null;
}

const MOST_SHOWN = 200;

/** Reads a report as it was kept; one of another shape tells nothing. */
export function readReport(report: unknown): ReadReport {
  const read = ReportSchema.safeParse(report);
  const facts = read.success ? read.data : ReportSchema.parse({});
  const { rejected, warnings } = facts;
  return {
    ...facts,
    rejected: rejected.slice(0, MOST_SHOWN),
    warnings: warnings.slice(0, MOST_SHOWN),
  };
}
