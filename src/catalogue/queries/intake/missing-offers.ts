import { type Kysely, sql } from 'kysely';
import type { CatalogueTables } from '../../tables.ts';

export interface MissingOffer {
  readonly id: string;
  readonly key: string;
  readonly title: string;
}

/** Published offers of the source that a full delivery no longer has, in the delivery's own transaction; none that was edited by hand. */
export async function missingOffers(
  trx: Kysely<CatalogueTables>,
  sourceId: string,
): Promise<readonly MissingOffer[]> {
  const { rows } = await sql<MissingOffer>`
    select o.id, o.source_key as key, o.title from offer o
    where o.source_id = ${sourceId} and o.publication = 'published' and o.edited_at is null
      and not exists (select from delivered_offer d where d.key = o.source_key)
    order by o.title, o.id`.execute(trx);
  return rows;
}

/** Offers of the source by their keys. */
export async function offersByKey(
  trx: Kysely<CatalogueTables>,
  sourceId: string,
  keys: readonly string[],
): Promise<readonly MissingOffer[]> {
  const { rows } = await sql<MissingOffer>`
    select id, source_key as key, title from offer
    where source_id = ${sourceId} and source_key = any(${keys}::text[]) order by title, id`.execute(
    trx,
  );
  return rows;
}
