import type { Kysely } from 'kysely';
import type { EditingTables } from '../../tables.ts';
import type { OfferOfCourse } from './working-copy.ts';

/** Who made the newest version of a course, and the name of the channel it was delivered through; null = nobody, none. */
export async function editorAndSource(
  db: Kysely<EditingTables>,
  offer: OfferOfCourse,
  version: number,
): Promise<{ readonly updatedBy: string | null; readonly source: string | null }> {
  const person = await db
    .selectFrom('course_version as v')
    .innerJoin('person as p', 'p.id', 'v.actor_id')
    .where('v.offer_id', '=', offer.id)
    .where('v.version', '=', version)
    .select('p.name')
    .executeTakeFirst();
  if (offer.source_id === null) return { updatedBy: person?.name ?? null, source: null };
  const source = await db
    .selectFrom('data_source')
    .where('id', '=', offer.source_id)
    .select('name')
    .executeTakeFirst();
  return { updatedBy: person?.name ?? null, source: source?.name ?? null };
}
