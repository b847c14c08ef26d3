import type { Kysely } from 'kysely';
import type { LocalDate } from '../../../platform/clock.ts';
import type { CatalogueTables } from '../../tables.ts';
import { beginsYet } from '../freshness/begins-yet.ts';

/** Offers read from the database at a time: some megabytes with all their runs. */
const OFFERS_PER_PORTION = 200;

/** Whose offers: one member's, or those of everybody. */
export type ExportScope =
  | { readonly kind: 'all' }
  | { readonly kind: 'member'; readonly memberId: string };

/**
 * Ids of all published offers, one member after the other, in portions; nothing is held between two of them but ids. With a day only
 * those that can still begin on it.
 */
export async function* offersInPortions(
  db: Kysely<CatalogueTables>,
  scope: ExportScope,
  today?: LocalDate,
): AsyncGenerator<readonly string[]> {
  const members = scope.kind === 'member' ? [scope.memberId] : await publishedMembers(db);
  for (const memberId of members) yield* inPortions(await publishedOffers(db, memberId, today));
}

/** A list cut into portions. */
export function* inPortions(ids: readonly string[]): Generator<readonly string[]> {
  for (let start = 0; start < ids.length; start += OFFERS_PER_PORTION) {
    yield ids.slice(start, start + OFFERS_PER_PORTION);
  }
}

async function publishedMembers(db: Kysely<CatalogueTables>): Promise<string[]> {
  const rows = await db
    .selectFrom('member')
    .where('publication', '=', 'published')
    .orderBy('id')
    .select('id')
    .execute();
  return rows.map(({ id }) => id);
}

async function publishedOffers(
  db: Kysely<CatalogueTables>,
  memberId: string,
  today: LocalDate | undefined,
): Promise<string[]> {
  const rows = await db
    .selectFrom('offer')
    .where('member_id', '=', memberId)
    .where('publication', '=', 'published')
    .where('freshness', '<>', 'hidden')
    .$if(today !== undefined, (query) => query.where(beginsYet('offer.id', today ?? '')))
    .orderBy('id')
    .select('id')
    .execute();
  return rows.map(({ id }) => id);
}
