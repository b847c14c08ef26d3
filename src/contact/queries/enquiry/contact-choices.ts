import { type Kysely, sql } from 'kysely';
import type { LocalDate } from '../../../platform/clock.ts';
import type { ContactChoice } from '../../model/enquiry/choose-contact.ts';
import type { ContactTables } from '../../tables.ts';

/**
 * Who may be the named contact of a member for a service on a day, with what they have to do. Those on its list of duty; without a list
 * its advisers, without advisers its owners. `memberId` null: the people of the office.
 */
export async function contactChoices(
  db: Kysely<ContactTables>,
  where: {
    readonly memberId: string | null;
    readonly serviceKey: string | null;
    readonly day: LocalDate;
  },
): Promise<readonly ContactChoice[]> {
  const { memberId, serviceKey, day } = where;
  const { rows } = await sql<{
    id: string;
    role: string;
    weight: number | null;
    from: LocalDate | null;
    to: LocalDate | null;
    open: string;
    last: Date | null;
  }>`
    with able as (
      select person_id, min(role) as role from ${memberId === null ? sql`office_role` : sql`mandate`}
      where ${memberId === null ? sql`role = 'office'` : sql`member_id = ${memberId} and role in ('adviser', 'owner')`}
        and from_on <= ${day} and (to_on is null or to_on >= ${day})
      group by person_id
    )
    select p.id, able.role, duty.weight, duty.absent_from as "from", duty.absent_to as "to",
      (select count(*) from enquiry_need n where n.person_id = p.id and n.closed_at is null) as open,
      (select max(n.waits_from) from enquiry_need n where n.person_id = p.id) as last
    from able join person p on p.id = able.person_id and p.blocked_at is null
    left join lateral (
      select d.weight, d.absent_from, d.absent_to from enquiry_duty d
      where d.member_id = ${memberId} and d.person_id = p.id
        and (d.service_key is null or d.service_key = ${serviceKey})
      order by d.service_key is null limit 1
    ) duty on true`.execute(db);
  const listed = rows.filter(({ weight }) => weight !== null);
  const advisers = rows.filter(({ role }) => role === 'adviser');
  const people = listed.length > 0 ? listed : advisers.length > 0 ? advisers : rows;
  return people.map((row) => ({
    personId: row.id,
    weight: row.weight ?? 1,
    openNeeds: Number(row.open),
    lastGivenAt: row.last,
    absentFrom: row.from,
    absentTo: row.to,
  }));
}
