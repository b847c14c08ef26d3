import { type Kysely, sql } from 'kysely';
import { TOLD_AFTER_LOOKS } from '../../model/links/link-state.ts';
import type { CatalogueTables } from '../../tables.ts';
import { hashOfAddress, usedLinks } from './used-links.ts';

/** A link of a member that leads nowhere. */
export interface GoneLink {
  readonly address: string;
  /** The course that names it; null = the member's own website. */
  readonly offerId: string | null;
  readonly title: string | null;
  readonly since: Date;
}

const MOST_SHOWN = 20;

/** Links of a member, or of one of its courses, where three looks in a row have found nothing, the oldest first. */
export async function goneLinks(
  db: Kysely<CatalogueTables>,
  { memberId, offerId }: { readonly memberId: string; readonly offerId?: string },
): Promise<readonly GoneLink[]> {
  const { rows } = await sql<GoneLink>`
    select distinct link.address, link.offer_id as "offerId", offer.title, c.gone_since as since
    from ${usedLinks()} as link
    join link_check c on c.address_hash = ${hashOfAddress('link.address')}
    left join offer on offer.id = link.offer_id
    where link.member_id = ${memberId} and c.times_gone >= ${TOLD_AFTER_LOOKS}
      and (${offerId ?? null}::text is null or link.offer_id = ${offerId ?? null})
    order by since, link.address limit ${MOST_SHOWN}`.execute(db);
  return rows;
}
