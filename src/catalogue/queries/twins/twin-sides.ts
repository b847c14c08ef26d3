import type { Kysely } from 'kysely';
import { type LocalDate, localDate } from '../../../platform/clock.ts';
import type { CatalogueTables } from '../../tables.ts';
import { type HandedOnRun, loadHandedOnRuns } from '../offer-runs.ts';

/** A published offer as it is set beside another one: nothing but what everybody can read. */
export interface TwinSide {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly subtitle: string | null;
  readonly member: { readonly id: string; readonly slug: string; readonly name: string };
  readonly units: number | null;
  /** Name of the channel it was delivered through; null = entered by hand. */
  readonly source: string | null;
  readonly confirmedOn: LocalDate;
  /** Published ones that are not over, earliest first. */
  readonly runs: readonly HandedOnRun[];
}

/** Reads published offers, by id. */
export async function twinSides(
  db: Kysely<CatalogueTables>,
  offerIds: readonly string[],
  today: LocalDate,
): Promise<ReadonlyMap<string, TwinSide>> {
  if (offerIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('offer as o')
    .innerJoin('member as m', 'm.id', 'o.member_id')
    .leftJoin('course as c', 'c.offer_id', 'o.id')
    .leftJoin('data_source as d', 'd.id', 'o.source_id')
    .where('o.id', 'in', [...offerIds])
    .where('o.publication', '=', 'published')
    .where('m.publication', '=', 'published')
    .select([
      'o.id',
      'o.slug',
      'o.title',
      'o.subtitle',
      'o.confirmed_at',
      'm.id as member_id',
      'm.slug as member_slug',
      'm.name as member_name',
      'c.teaching_units',
      'd.name as source',
    ])
    .execute();
  const runs = await loadHandedOnRuns(db, offerIds);
  return new Map(
    rows.map((row) => [
      row.id,
      {
        id: row.id,
        slug: row.slug,
        title: row.title,
        subtitle: row.subtitle,
        member: { id: row.member_id, slug: row.member_slug, name: row.member_name },
        units: row.teaching_units === null ? null : Number(row.teaching_units),
        source: row.source,
        confirmedOn: localDate(row.confirmed_at),
        runs: runs.filter(({ offerId, startsOn, endsOn }) => {
          return offerId === row.id && (startsOn === null || (endsOn ?? startsOn) >= today);
        }),
      },
    ]),
  );
}
