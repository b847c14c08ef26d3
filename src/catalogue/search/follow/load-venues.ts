import { type Kysely, sql } from 'kysely';
import type { CatalogueTables } from '../../tables.ts';
import type { RunRow } from '../segment/rows.ts';
import { plainAccess } from './plain-access.ts';

/** What a run has of its venue. */
export type VenueFacts = Required<Pick<RunRow, 'position' | 'place' | 'locality' | 'access'>>;

export const NO_VENUE: VenueFacts = {
  position: null,
  place: null,
  locality: null,
  access: plainAccess(null),
};

/** The facts of these venues by id. */
export async function loadVenues(
  db: Kysely<CatalogueTables>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, VenueFacts>> {
  const rows = await db
    .selectFrom('venue')
    .where('id', '=', sql<string>`any(${ids})`)
    .select(['id', 'lat', 'lon', 'place', 'locality', 'access'])
    .execute();
  return new Map(
    rows.map(({ id, lat, lon, locality, access, ...row }) => {
      const place = row.place ?? locality;
      const position = lat === null || lon === null ? null : { lat, lon, place: place ?? '' };
      return [id, { position, place, locality, access: plainAccess(access) }];
    }),
  );
}
