import type { Kysely } from 'kysely';
import type { CatalogueTables } from '../../tables.ts';

/** An offer that stays where another one was the same course. */
export interface KeptOffer {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
}

/** The offer that was kept when this one was withdrawn as the same course; null if there is none online. */
export async function keptInstead(
  db: Kysely<CatalogueTables>,
  offerId: string,
): Promise<KeptOffer | null> {
  const row = await db
    .selectFrom('twin_pair as p')
    .innerJoin('offer as o', 'o.id', 'p.kept_offer_id')
    .where((either) =>
      either.or([either('p.offer_id', '=', offerId), either('p.other_offer_id', '=', offerId)]),
    )
    .where('o.id', '<>', offerId)
    .where('o.publication', '=', 'published')
    .where('o.freshness', '<>', 'hidden')
    .orderBy('p.decided_at', 'desc')
    .limit(1)
    .select(['o.id', 'o.slug', 'o.title'])
    .executeTakeFirst();
  return row ?? null;
}
