import { z } from 'zod';
import type { PushedDelivery } from '../../queries/push/find-pushed.ts';
import { DELIVERY_FILE_STATES } from '../../tables.ts';

const ProblemEntry = z.strictObject({
  record: z.int().min(0).describe('Number of the record in the file; 0 = about a missing one'),
  line: z.int().nullable(),
  field: z.string().nullable().describe('In German, as the provider knows it'),
  reason: z.string().describe('One sentence in German'),
});

const ReportSchema = z.strictObject({
  records: z.int(),
  created: z.int(),
  updated: z.int(),
  unchanged: z.int(),
  withdrawn: z.int(),
  rejected: z.array(ProblemEntry),
  warnings: z.array(ProblemEntry),
  rejectedCount: z.int().describe('All of them, also where the list is cut'),
  warningCount: z.int(),
  message: z.string().nullable().describe('Where it was refused or waits: why, in German'),
});

/** `GET /api/v1/deliveries/{id}` and, without report, the answer to a delivery. */
export const DeliverySchema = z
  .strictObject({
    id: z.string(),
    url: z.url().describe('Ask here how far it has come'),
    state: z
      .enum(DELIVERY_FILE_STATES)
      .describe(
        'received: waits to be read; reading; checked: waits for a person (waitsFor); publishing; published, refused, discarded: the end',
      ),
    waitsFor: z.enum(['member', 'office']).nullable(),
    fileName: z.string(),
    format: z.string(),
    encoding: z.string(),
    receivedAt: z.iso.datetime(),
    finishedAt: z.iso.datetime().nullable(),
    recordsRead: z.int().describe('Progress of reading'),
    report: ReportSchema.nullable().describe('What it does, or has done; null until it was read'),
  })
  .describe('A delivery and what became of it');
export type DeliveryJson = z.output<typeof DeliverySchema>;

/** Reads what is stored; fields that a later version adds are left out. */
const StoredReport = z.object(ReportSchema.shape);

export function deliveryJson(delivery: PushedDelivery, url: string): DeliveryJson {
  const report = StoredReport.safeParse(delivery.report);
  return {
    id: delivery.id,
    url,
    state: delivery.state,
    waitsFor: delivery.waitsFor,
    fileName: delivery.fileName,
    format: delivery.format,
    encoding: delivery.encoding,
    receivedAt: delivery.receivedAt.toISOString(),
    finishedAt: delivery.finishedAt?.toISOString() ?? null,
    recordsRead: delivery.recordsRead,
    report: report.success ? report.data : null,
  };
}
