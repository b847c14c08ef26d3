import { type Kysely, sql } from 'kysely';
import type { LocalDate } from '../../platform/clock.ts';
import type { AccountsTables } from '../tables.ts';

/** Whether the person acts for a member or the network, today or from a later day on. */
export async function hasDuty(
  db: Kysely<AccountsTables>,
  personId: string,
  today: LocalDate,
): Promise<boolean> {
  const { rows } = await sql<{ has_duty: boolean }>`
    select exists (
      select 1 from mandate where person_id = ${personId} and (to_on is null or to_on >= ${today})
      union all
      select 1 from office_role where person_id = ${personId} and (to_on is null or to_on >= ${today})
    ) as has_duty`.execute(db);
  return rows[0]?.has_duty === true;
}
