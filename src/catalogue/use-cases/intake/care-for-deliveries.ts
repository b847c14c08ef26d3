import type { Kysely } from 'kysely';
import { DELIVERY_DAYS } from '../../model/intake/receive-answer.ts';
import {
  dropOldFiles,
  dropOldRawRecords,
  dropUnfinishedArrivals,
} from '../../queries/intake/prune-deliveries.ts';
import type { CatalogueTables } from '../../tables.ts';

const DAY_MS = 86_400_000;
/** Longer than any file can take to arrive. */
const ARRIVAL_DAYS = 1;

/**
 * What has to be done each day: files with what was found in them, and raw records of former deliveries, go after {@link DELIVERY_DAYS}
 * days; what broke off while it arrived goes after one.
 */
export async function careForDeliveries(db: Kysely<CatalogueTables>, now: Date): Promise<void> {
  const daysAgo = (days: number): Date => new Date(now.getTime() - days * DAY_MS);
  await dropUnfinishedArrivals(db, daysAgo(ARRIVAL_DAYS));
  await dropOldFiles(db, daysAgo(DELIVERY_DAYS));
  await dropOldRawRecords(db, daysAgo(DELIVERY_DAYS));
}
