import { type Kysely, sql } from 'kysely';
import type { LocalDate } from '../../../platform/clock.ts';
import type { CatalogueTables } from '../../tables.ts';
import { beginsYet } from './begins-yet.ts';
import { confirmedOn } from './note-freshness.ts';

/** An offer online that nobody has confirmed for a while. */
export interface UnconfirmedOffer {
  readonly id: string;
  readonly title: string;
  readonly confirmedOn: LocalDate;
  /** Day of the last letter that named it; null = none. */
  readonly askedOn: LocalDate | null;
  /** Name of the channel that delivers it; null = entered here. */
  readonly source: string | null;
}

/**
 * A member's offers online that were confirmed on `until` or before, the longest ago first. What has begun is left out: confirming it
 * would not bring it back.
 */
export async function unconfirmedOffers(
  db: Kysely<CatalogueTables>,
  memberId: string,
  until: LocalDate,
  today: LocalDate,
): Promise<readonly UnconfirmedOffer[]> {
  const { rows } = await sql<UnconfirmedOffer>`
    select o.id, o.title, ${confirmedOn('o')}::text as "confirmedOn", s.name as source,
      (select max((l.written_at at time zone 'Europe/Berlin')::date)::text
        from confirmation_letter_offer n join confirmation_letter l on l.id = n.letter_id where n.offer_id = o.id) as "askedOn"
    from offer o left join data_source s on s.id = o.source_id
    where o.member_id = ${memberId} and o.publication = 'published' and ${confirmedOn('o')} <= ${until}::date
      and ${beginsYet('o.id', today)}
    order by o.confirmed_at, o.title, o.id`.execute(db);
  return rows;
}

/** Members online with such an offer and somebody who may edit it, to whom no letter went since `quietSince`. */
export async function membersToAsk(
  db: Kysely<CatalogueTables>,
  until: LocalDate,
  quietSince: Date,
): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select m.id from member m
    where m.publication = 'published'
      and exists (select from mandate a where a.member_id = m.id and a.role in ('owner', 'editor'))
      and exists (select from offer o where o.member_id = m.id and o.publication = 'published' and ${confirmedOn('o')} <= ${until}::date)
      and not exists (select from confirmation_letter l where l.member_id = m.id and l.written_at > ${quietSince}::timestamptz)
    order by m.id`.execute(db);
  return rows.map(({ id }) => id);
}
