import type { Kysely } from 'kysely';
import type { PullSource } from '../../queries/sources/find-source.ts';
import type { EditingTables } from '../../tables.ts';

/** Longer than any fetch may take: what a killed process had begun is due again by then. */
const CLAIM_MS = 60 * 60_000;

/** Takes an address that is due, so that no other process fetches it too; null if it is not due (any more). */
export async function claimPull(
  db: Kysely<EditingTables>,
  sourceId: string,
  now: Date,
): Promise<PullSource | null> {
  const claimed = await db
    .updateTable('pull_source')
    .set({ next_at: new Date(now.getTime() + CLAIM_MS) })
    .where('id', '=', sourceId)
    .where('state', '=', 'active')
    .where('next_at', '<=', now)
    .returningAll()
    .executeTakeFirst();
  return claimed ?? null;
}
