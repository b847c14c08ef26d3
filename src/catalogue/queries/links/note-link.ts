import { createHash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { LinkLook } from '../../model/links/link-state.ts';
import type { CatalogueTables } from '../../tables.ts';

/** Keeps what a look has shown. One that is unclear changes nothing but the day. */
export async function noteLink(
  db: Kysely<CatalogueTables>,
  seen: {
    readonly address: string;
    readonly look: LinkLook;
    readonly status: number | null;
    readonly now: Date;
  },
): Promise<void> {
  const { address, look, status, now } = seen;
  const isGone = look === 'gone';
  await db
    .insertInto('link_check')
    .values({
      address_hash: createHash('sha256').update(address).digest(),
      checked_at: now,
      status,
      times_gone: isGone ? 1 : 0,
      gone_since: isGone ? now : null,
    })
    .onConflict((row) =>
      row.column('address_hash').doUpdateSet({
        checked_at: now,
        status,
        ...(look === 'unclear'
          ? {}
          : {
              times_gone: isGone ? sql<number>`link_check.times_gone + 1` : 0,
              gone_since: isGone ? sql<Date>`coalesce(link_check.gone_since, ${now})` : null,
            }),
      }),
    )
    .execute();
}
