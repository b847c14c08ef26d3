import type { Kysely } from 'kysely';
import type { CheckTables } from '../../check-tables.ts';

const KEPT_DAYS = 180;
const DAY_MS = 86_400_000;

/** Suggestions go half a year after somebody has dealt with them. */
export async function careForCorrections(db: Kysely<CheckTables>, now: Date): Promise<void> {
  await db
    .deleteFrom('funding_correction')
    .where('handled_at', '<', new Date(now.getTime() - KEPT_DAYS * DAY_MS))
    .execute();
}
