import { z } from 'zod';
import type { DeliveryReport } from '../publish-delivery.ts';

const Problem = z.object({
  record: z.number(),
  line: z.number().nullable(),
  field: z.string().nullable(),
  reason: z.string(),
});
const Stored = z.object({
  state: z.enum(['published', 'waiting', 'refused', 'dry_run']),
  format: z.string(),
  encoding: z.string(),
  records: z.number(),
  created: z.number(),
  updated: z.number(),
  unchanged: z.number(),
  withdrawn: z.number(),
  rejected: z.array(Problem),
  warnings: z.array(Problem),
  rejectedCount: z.number(),
  warningCount: z.number(),
  message: z.string().nullable(),
  shrink: z.object({ withdrawn: z.number(), published: z.number() }).exactOptional(),
  isDelta: z.literal(true).exactOptional(),
  isSeatsOnly: z.literal(true).exactOptional(),
  held: z.number().exactOptional(),
  ms: z.number(),
});

/** The report of a delivery as it was kept. Throws where it is none. */
export function storedReport(report: unknown): DeliveryReport {
  return Stored.parse(report);
}
