import type { Kysely } from 'kysely';
import type { CatalogueTables } from '../tables.ts';

/** How many published runs name a venue, for all of their sessions or for single ones. */
export async function runsAtVenue(db: Kysely<CatalogueTables>, venueId: string): Promise<number> {
  const { runs } = await db
    .selectFrom('course_run as r')
    .where('r.publication', '=', 'published')
    .where((row) =>
      row.or([
        row('r.venue_id', '=', venueId),
        row.exists(
          row
            .selectFrom('course_session as s')
            .whereRef('s.run_id', '=', 'r.id')
            .where('s.venue_id', '=', venueId)
            .select('s.run_id'),
        ),
      ]),
    )
    .select((row) => row.fn.countAll<string>().as('runs'))
    .executeTakeFirstOrThrow();
  return Number(runs);
}
