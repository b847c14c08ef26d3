import type { Kysely } from 'kysely';
import { ACTIONS } from '../../../accounts/index.ts';
import type { LocalDate } from '../../../platform/clock.ts';
import type { ContactTables } from '../../tables.ts';

/** Somebody who may answer for a member, and how much of the work they get. */
export interface DutyPerson {
  readonly personId: string;
  readonly name: string;
  /** Share of new enquiries; null = nobody has said, then they share alike with the others who have none. */
  readonly weight: number | null;
  /** Local dates, both included. */
  readonly absentFrom: LocalDate | null;
  readonly absentTo: LocalDate | null;
  /** Needs that are with them. */
  readonly open: number;
}

/** Everybody who may answer enquiries of the member today, by name. */
export async function dutyPeople(
  db: Kysely<ContactTables>,
  memberId: string,
  today: LocalDate,
): Promise<readonly DutyPerson[]> {
  const rows = await db
    .selectFrom('person')
    .where((row) =>
      row.exists(
        row
          .selectFrom('mandate')
          .whereRef('mandate.person_id', '=', 'person.id')
          .where('mandate.member_id', '=', memberId)
          .where('mandate.role', 'in', [...ACTIONS['enquiry.answer'].member])
          .where('mandate.from_on', '<=', today)
          .where((or) => or.or([or('mandate.to_on', 'is', null), or('mandate.to_on', '>=', today)]))
          .select('mandate.id'),
      ),
    )
    .leftJoin('enquiry_duty as duty', (join) =>
      join
        .onRef('duty.person_id', '=', 'person.id')
        .on('duty.member_id', '=', memberId)
        .on('duty.service_key', 'is', null),
    )
    .select((row) => [
      'person.id as personId',
      'person.name',
      'duty.weight',
      'duty.absent_from as absentFrom',
      'duty.absent_to as absentTo',
      row
        .selectFrom('enquiry_need as need')
        .whereRef('need.person_id', '=', 'person.id')
        .where('need.member_id', '=', memberId)
        .where('need.closed_at', 'is', null)
        .select((count) => count.fn.countAll<string>().as('open'))
        .as('open'),
    ])
    .orderBy('person.name')
    .orderBy('person.id')
    .execute();
  return rows.map((row) => ({ ...row, open: Number(row.open ?? 0) }));
}
