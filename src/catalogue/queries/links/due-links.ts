import { type Kysely, sql } from 'kysely';
import type { CatalogueTables } from '../../tables.ts';
import { hashOfAddress, usedLinks } from './used-links.ts';

const DAY_MS = 86_400_000;

/**
 * Links to look at now, at most so many: those that nobody has looked at first, then the oldest. What was there is looked at once a week,
 * what was gone the next day.
 */
export async function dueLinks(
  db: Kysely<CatalogueTables>,
  { now, most }: { readonly now: Date; readonly most: number },
): Promise<readonly string[]> {
  const dayAgo = new Date(now.getTime() - 0.8 * DAY_MS);
  const weekAgo = new Date(now.getTime() - 7 * DAY_MS);
  const { rows } = await sql<{ address: string }>`
    select distinct link.address, c.checked_at from ${usedLinks()} as link
    left join link_check c on c.address_hash = ${hashOfAddress('link.address')}
    where link.address ~* '^https?://' and (c.checked_at is null or c.checked_at < ${weekAgo}
      or (c.times_gone > 0 and c.checked_at < ${dayAgo}))
    order by c.checked_at nulls first, link.address limit ${most}`.execute(db);
  return rows.map(({ address }) => address);
}
