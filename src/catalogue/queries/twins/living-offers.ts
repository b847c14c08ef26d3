import { type RawBuilder, sql } from 'kysely';

/**
 * Offers that people can find and join, as `(id, seen_at)`: published ones of published members that are not hidden, with a run to come,
 * one without a day, or none. `seen_at` is the newest change of the offer and its runs.
 */
export function livingOffers(today: string): RawBuilder<unknown> {
  return sql`(
    select o.id, greatest(o.updated_at, max(r.updated_at)) as seen_at
    from offer o
    join member m on m.id = o.member_id and m.publication = 'published'
    left join course_run r on r.offer_id = o.id
    where o.publication = 'published' and o.freshness <> 'hidden'
    group by o.id
    having count(r.id) filter (where r.publication = 'published') = 0
      or bool_or(r.publication = 'published' and (r.starts_on is null or coalesce(r.ends_on, r.starts_on) >= ${today}::date))
  )`;
}
