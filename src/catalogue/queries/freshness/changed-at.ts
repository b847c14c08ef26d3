import { type RawBuilder, sql } from 'kysely';

/** In SQL: the last real change of the offer of this alias or one of its runs; being confirmed is none. */
export function changedAt(alias: string): RawBuilder<Date> {
  const offer = (column: string) => sql.ref(`${alias}.${column}`);
  return sql<Date>`greatest(${offer('updated_at')},
    (select max(changed.updated_at) from course_run changed where changed.offer_id = ${offer('id')}))`;
}
