import { type Kysely, sql } from 'kysely';
import type { CatalogueTables } from '../../tables.ts';

/** Published offers for the map of the site. */
export async function countMappedOffers(db: Kysely<CatalogueTables>): Promise<number> {
  const { count } = await db
    .selectFrom('offer as o')
    .innerJoin('member as m', 'm.id', 'o.member_id')
    .where('o.publication', '=', 'published')
    .where('m.publication', '=', 'published')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** A part of the published offers, by id, with the last change of offer or runs. */
export async function mappedOffers(
  db: Kysely<CatalogueTables>,
  offset: number,
  limit: number,
): Promise<{ id: string; slug: string; changedAt: Date }[]> {
  return db
    .with('part', (query) =>
      query
        .selectFrom('offer as o')
        .innerJoin('member as m', 'm.id', 'o.member_id')
        .where('o.publication', '=', 'published')
        .where('m.publication', '=', 'published')
        .orderBy('o.id')
        .offset(offset)
        .limit(limit)
        .select(['o.id', 'o.slug', 'o.updated_at']),
    )
    .selectFrom('part as p')
    .leftJoin('course_run as r', (join) =>
      join.onRef('r.offer_id', '=', 'p.id').on('r.publication', '=', 'published'),
    )
    .groupBy(['p.id', 'p.slug', 'p.updated_at'])
    .orderBy('p.id')
    .select(['p.id', 'p.slug'])
    .select(sql<Date>`greatest(p.updated_at, max(r.updated_at))`.as('changedAt'))
    .execute();
}

/** Pages of published members. */
export async function mappedMembers(
  db: Kysely<CatalogueTables>,
): Promise<{ slug: string; changedAt: Date }[]> {
  return db
    .selectFrom('member')
    .where('publication', '=', 'published')
    .orderBy('slug')
    .select(['slug', 'updated_at as changedAt'])
    .execute();
}
