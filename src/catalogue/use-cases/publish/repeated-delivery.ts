import type { Kysely } from 'kysely';
import { z } from 'zod';
import { countPublished, hasEdited, lastPublished } from '../../queries/delivery-source.ts';
import type { CatalogueTables } from '../../tables.ts';
import type { DeliveryReport } from './delivery-report.ts';
import type { PublishOptions } from './publish-options.ts';
import { hashOf, PUBLISHING_RULES } from './resolve-offer.ts';

const ProblemSchema = z.object({
  record: z.number(),
  line: z.number().nullable(),
  field: z.string().nullable(),
  reason: z.string(),
});

/** What a stored report must hold for its answer to be given again. */
const StoredReportSchema = z.object({
  rules: z.string(),
  records: z.number(),
  created: z.number(),
  updated: z.number(),
  unchanged: z.number(),
  rejectedCount: z.number(),
  warningCount: z.number(),
  rejected: z.array(ProblemSchema),
  warnings: z.array(ProblemSchema),
  /** Offers of the source after a delta. */
  publishedAfterDelta: z.number().nullable().default(null),
  isSeatsOnly: z.boolean().default(false),
});

/** Everything beside the file that decides what a delivery becomes. */
export function rulesHash({
  lookups: { terms },
  readingRules = '',
}: Pick<PublishOptions, 'lookups' | 'readingRules'>): string {
  const lists = [terms.topic, terms.target, terms.funding, terms.certificate];
  return hashOf([PUBLISHING_RULES, ...lists, ...(readingRules === '' ? [] : [readingRules])]);
}

export type RepeatedDelivery = Pick<
  DeliveryReport,
  'records' | 'unchanged' | 'rejected' | 'warnings' | 'rejectedCount' | 'warningCount'
> & { readonly publishedAfterDelta: number | null; readonly isSeatsOnly: boolean };

/**
 * The answer to a file that was the last one published from this source, under the same rules, with all its offers still there: it
 * changes nothing, so it need not be read again. Null: it must be read, also to say which offers were edited by hand.
 */
export async function findRepeated(
  db: Kysely<CatalogueTables>,
  sourceId: string,
  fileHash: string,
  rules: string,
): Promise<RepeatedDelivery | null> {
  const last = await lastPublished(db, sourceId);
  if (last === null || last.fileHash !== fileHash) return null;
  const stored = StoredReportSchema.safeParse(last.report);
  if (!stored.success || stored.data.rules !== rules) return null;
  const { records, created, updated, rejectedCount, publishedAfterDelta } = stored.data;
  const { warningCount, rejected, warnings, isSeatsOnly } = stored.data;
  const unchanged = created + updated + stored.data.unchanged;
  if ((await countPublished(db, sourceId)) !== (publishedAfterDelta ?? unchanged)) return null;
  if (await hasEdited(db, sourceId)) return null;
  return {
    records,
    unchanged,
    rejected,
    warnings,
    rejectedCount,
    warningCount,
    publishedAfterDelta,
    isSeatsOnly,
  };
}
