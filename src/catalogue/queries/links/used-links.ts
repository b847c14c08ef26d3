import { type RawBuilder, sql } from 'kysely';

/** Addresses that people can follow from published pages: (address, member_id, offer_id); the offer is null for a member's own website. */
export function usedLinks(): RawBuilder<unknown> {
  return sql`(
    select o.url as address, o.member_id, o.id as offer_id from offer o
      where o.publication = 'published' and o.url is not null
    union all
    select r.booking_url, o.member_id, o.id from course_run r join offer o on o.id = r.offer_id
      where o.publication = 'published' and r.publication = 'published' and r.booking_url is not null
    union all
    select m.website, m.id, null from member m where m.publication = 'published' and m.website is not null)`;
}

/** What a link's row is called: the address itself stands only where it is used. */
export function hashOfAddress(column: string): RawBuilder<Buffer> {
  return sql<Buffer>`sha256(convert_to(${sql.ref(column)}, 'UTF8'))`;
}
