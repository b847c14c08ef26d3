import { type Acting, note } from '../../../accounts/index.ts';
import { type LocalDate, localDate } from '../../../platform/clock.ts';
import { randomId } from '../../../platform/ids.ts';
import type { EnquiryParts } from '../../enquiry-parts.ts';
import { mayAnswer } from '../../queries/enquiry/may-answer.ts';
import { within } from '../../within.ts';

export interface DutyChange {
  readonly memberId: string;
  readonly personId: string;
  /** Null = for all services of the member. */
  readonly serviceKey: string | null;
  /** Share of the load, 0 to 5; null = no longer on the list. */
  readonly weight: number | null;
  /** Away from the first to the last day, both included; null = not away. */
  readonly absentFrom: LocalDate | null;
  readonly absentTo: LocalDate | null;
  readonly by: Acting;
  readonly now: Date;
}

/** Puts somebody on the list of duty of a member, changes it, or takes them off. `nobody` = they may not answer for this member. */
export function changeDuty(
  { db }: Pick<EnquiryParts, 'db'>,
  change: DutyChange,
): Promise<'changed' | 'nobody'> {
  const { memberId, personId, serviceKey, weight, now } = change;
  return within(db, async (trx) => {
    await trx
      .deleteFrom('enquiry_duty')
      .where('member_id', '=', memberId)
      .where('person_id', '=', personId)
      .where('service_key', serviceKey === null ? 'is' : '=', serviceKey)
      .execute();
    if (weight !== null) {
      if (!(await mayAnswer(trx, { memberId, personId, day: localDate(now) }))) return 'nobody';
      await trx
        .insertInto('enquiry_duty')
        .values({
          ...{ id: randomId(), member_id: memberId, person_id: personId, weight },
          service_key: serviceKey,
          absent_from: change.absentFrom,
          absent_to: change.absentTo,
        })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    }
    await note(trx, {
      actorId: change.by.personId,
      action: 'enquiry.duty',
      subject: { kind: 'person', id: personId },
      memberId,
      now,
    });
    return 'changed';
  });
}
