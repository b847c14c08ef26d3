import type { Kysely } from 'kysely';
import { addDays, type LocalDate, localDate } from '../../platform/clock.ts';
import type { LetterSender } from '../letters/compose-letter.ts';
import { leavingLetter } from '../letters/leaving-letter.ts';
import { announcedDay, EARLIEST_NOTICE_DAYS, leavingStep } from '../model/leaving.ts';
import { type PersonWithoutDuty, peopleWithoutDuty } from '../queries/people-without-duty.ts';
import type { AccountsTables } from '../tables.ts';
import { note } from './note-audit.ts';
import { writeToPerson } from './write-to-person.ts';

/**
 * Each day: accounts go two years after the last mandate or office role has ended, and thirty days before that the person gets a
 * letter (ASVS 14.2.7). `erase` takes the person out of everything (see `erasePerson`). Answers how many were told and erased.
 */
export async function careForLeavers(
  db: Kysely<AccountsTables>,
  care: {
    readonly sender: LetterSender;
    erase(personId: string): Promise<unknown>;
    readonly now: Date;
  },
): Promise<{ readonly told: number; readonly erased: number }> {
  const { sender, now } = care;
  const today = localDate(now);
  const endedBefore = addDays(today, -EARLIEST_NOTICE_DAYS);
  const done = { told: 0, erased: 0 };
  for (const person of await peopleWithoutDuty(db, { today, endedBefore })) {
    switch (leavingStep(person, today)) {
      case 'tell':
        await tell(db, person, { sender, today, now });
        done.told += 1;
        break;
      case 'erase':
        await care.erase(person.personId);
        done.erased += 1;
        break;
      case 'wait':
        break;
    }
  }
  return done;
}

async function tell(
  db: Kysely<AccountsTables>,
  { personId, endedOn }: PersonWithoutDuty,
  letter: { readonly sender: LetterSender; readonly today: LocalDate; readonly now: Date },
): Promise<void> {
  const { sender, today, now } = letter;
  await db.transaction().execute(async (trx) => {
    await trx
      .updateTable('person')
      .set({ erasure_told_at: now })
      .where('id', '=', personId)
      .execute();
    const erasedOn = announcedDay(endedOn, today);
    await writeToPerson(trx, {
      personId,
      kind: 'leaving',
      write: (to) => leavingLetter({ ...to, sender, endedOn, erasedOn }),
      now,
    });
    await note(trx, {
      actorId: null,
      action: 'person.erasure_announced',
      subject: { kind: 'person', id: personId },
      memberId: null,
      now,
    });
  });
}
