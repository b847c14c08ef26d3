import { type Kysely, sql } from 'kysely';
import type { CatalogueTables } from '../../tables.ts';

/** Notes that runs of these offers were written in part: the next delivery takes them as changed. */
export async function forgetRunHashes(
  trx: Kysely<CatalogueTables>,
  offerIds: readonly string[],
): Promise<void> {
  if (offerIds.length === 0) return;
  await sql`
    update course_run set content_hash = null
    where offer_id = any(${offerIds}::text[]) and content_hash is not null`.execute(trx);
}
