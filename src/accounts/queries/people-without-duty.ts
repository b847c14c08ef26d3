import { type Kysely, sql } from 'kysely';
import type { LocalDate } from '../../platform/clock.ts';
import type { AccountsTables } from '../tables.ts';

export interface PersonWithoutDuty {
  readonly personId: string;
  /** The last day of the last role; of whom none is known, of the last sign-in. */
  readonly endedOn: LocalDate;
  /** When the letter went out that the account will be erased; null = never. */
  readonly toldAt: Date | null;
}

/** People who act for nobody today or later, and have not since before the given day. */
export async function peopleWithoutDuty(
  db: Kysely<AccountsTables>,
  days: { readonly today: LocalDate; readonly endedBefore: LocalDate },
): Promise<readonly PersonWithoutDuty[]> {
  const { rows } = await sql<PersonWithoutDuty>`
    select * from (
      select p.id as "personId",
             coalesce(max(d.to_on), (coalesce(p.last_sign_in_at, p.created_at) at time zone 'Europe/Berlin')::date) as "endedOn",
             p.erasure_told_at as "toldAt"
        from person p
        left join (select person_id, to_on from mandate union all select person_id, to_on from office_role) d
          on d.person_id = p.id
       group by p.id
      having not coalesce(bool_or(d.person_id is not null and (d.to_on is null or d.to_on >= ${days.today})), false)
    ) leaving
     where "endedOn" < ${days.endedBefore}
     order by "personId"`.execute(db);
  return rows;
}
