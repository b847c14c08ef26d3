import { type RawBuilder, sql } from 'kysely';
import type { LocalDate } from '../../../platform/clock.ts';

/** In SQL what `isAllBegun` denies: the offer with this id names no run, or one of its published runs can still begin. */
export function beginsYet(offerId: string, today: LocalDate): RawBuilder<boolean> {
  const id = sql.ref(offerId);
  return sql<boolean>`(exists (select from course_run begin
      where begin.offer_id = ${id} and begin.publication = 'published'
        and (begin.starts_on is null or begin.starts_on >= ${today}::date))
    or not exists (select from course_run run_of where run_of.offer_id = ${id} and run_of.publication = 'published'))`;
}
