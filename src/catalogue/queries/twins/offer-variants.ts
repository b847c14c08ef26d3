import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { LocalDate } from '../../../platform/clock.ts';
import type { CatalogueTables } from '../../tables.ts';
import { loadOfferCards, type OfferCard } from '../offer-cards.ts';

/** More forms of one course help nobody to choose. */
const MOST_VARIANTS = 20;

/**
 * Other forms of an offer that people have confirmed and that one can find: within its member also forms of forms, of other members those
 * that were linked with this very offer. In the order of their starts.
 */
export async function offerVariants(
  db: Kysely<CatalogueTables>,
  offerId: string,
  today: LocalDate,
): Promise<readonly OfferCard[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive form (id, member_id) as (
      select id, member_id from offer where id = ${offerId}
      union
      select o.id, o.member_id from form f cross join lateral ${linkedWith(sql`f.id`)} l
      join offer o on o.id = l.id and o.member_id = f.member_id
    )
    select distinct o.id from (
      select id from form union select id from ${linkedWith(sql`${offerId}`)} as direct
    ) as found
    join offer o on o.id = found.id
    join member m on m.id = o.member_id
    where o.id <> ${offerId} and o.publication = 'published' and o.freshness <> 'hidden' and m.publication = 'published'
    limit 100`.execute(db);
  if (rows.length === 0) return [];
  const cards = await loadOfferCards(
    db,
    rows.map(({ id }) => id),
  );
  const place = (card: OfferCard) => `${startOf(card, today)} ${card.id}`;
  return cards.sort((one, other) => (place(one) < place(other) ? -1 : 1)).slice(0, MOST_VARIANTS);
}

const linkedWith = (id: RawBuilder<unknown>): RawBuilder<unknown> => sql`(
  select other_offer_id as id from twin_pair where offer_id = ${id} and state = 'confirmed' and kept_offer_id is null
  union all
  select offer_id from twin_pair where other_offer_id = ${id} and state = 'confirmed' and kept_offer_id is null
)`;

/** The next start; without a day after all days. */
function startOf({ runs }: OfferCard, today: LocalDate): string {
  const next = runs.find(({ startsOn }) => startsOn !== null && startsOn >= today);
  return next?.startsOn ?? '9';
}
