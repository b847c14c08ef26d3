import { type Kysely, sql } from 'kysely';
import type { LocalDate } from '../../../platform/clock.ts';
import type { CatalogueTables } from '../../tables.ts';
import { beginsYet } from '../freshness/begins-yet.ts';

/** Published offers for the map of the site: those whose page answers. */
export async function countMappedOffers(
  db: Kysely<CatalogueTables>,
  today: LocalDate,
): Promise<number> {
  const { count } = await db
    .selectFrom('offer as o')
    .innerJoin('member as m', 'm.id', 'o.member_id')
    .where('o.publication', '=', 'published')
    .where('o.freshness', '<>', 'hidden')
    .where('m.publication', '=', 'published')
    .where(beginsYet('o.id', today))
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** A part of these offers, by id, with the last change of offer or runs. */
export async function mappedOffers(
  db: Kysely<CatalogueTables>,
  today: LocalDate,
  offset: number,
  limit: number,
): Promise<{ id: string; slug: string; changedAt: Date }[]> {
  return db
    .with('part', (query) =>
      query
        .selectFrom('offer as o')
        .innerJoin('member as m', 'm.id', 'o.member_id')
        .where('o.publication', '=', 'published')
        .where('o.freshness', '<>', 'hidden')
        .where('m.publication', '=', 'published')
        .where(beginsYet('o.id', today))
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
