import { type Kysely, sql } from 'kysely';
import type { LocalDate } from '../../../platform/clock.ts';
import type { MembersTables } from '../../tables.ts';

/**
 * Notes in the database which seals begin or end with this day (the same rule as `standingOn`), so that the search index, which knows
 * no day, hears of their offers. Answers how many changed; doing it again changes nothing.
 */
export async function settleSeals(db: Kysely<MembersTables>, today: LocalDate): Promise<number> {
  const changed = await sql`
    with due as (
      select id, case
        when valid_from > ${today}::date then 'coming'
        when state = 'confirmed' and removed_at is null and (valid_until is null or valid_until >= ${today}::date) then 'counts'
        else 'over' end as standing
      from seal where confirmed_at is not null
    )
    update seal set standing = due.standing from due where due.id = seal.id and due.standing <> seal.standing`.execute(
    db,
  );
  return Number(changed.numAffectedRows ?? 0);
}
