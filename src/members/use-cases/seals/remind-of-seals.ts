import type { Kysely } from 'kysely';
import type { LetterSender } from '../../../accounts/index.ts';
import { type LocalDate, localDate } from '../../../platform/clock.ts';
import { sealReminderLetter } from '../../letters/seal-letters.ts';
import type { MembershipTables } from '../../membership-tables.ts';
import { dueReminder } from '../../model/seals/seal-reminder.ts';
import { type ExpiringSeal, expiringSeals } from '../../queries/seals/expiring-seals.ts';
import { addresseesOf, writeToMember } from './write-to-member.ts';

interface Care {
  readonly sender: LetterSender;
  readonly now: Date;
}

/**
 * Writes to owners and editors 60, 30 and 7 days before a seal ends, one letter for all seals of a member. Letter and note that it went
 * out are one transaction: killed in between, neither is there, and doing it again writes nothing twice. Where nobody acts for the
 * member nothing is noted, so that whoever takes it over is still told. Answers how many members were written to.
 */
export async function remindOfSeals(db: Kysely<MembershipTables>, care: Care): Promise<number> {
  const today = localDate(care.now);
  const due = (await expiringSeals(db, today)).filter((seal) => isDue(seal, today));
  let written = 0;
  for (const memberId of new Set(due.map((seal) => seal.memberId))) {
    const isWritten = await db
      .transaction()
      .execute((transaction) => remindMember(transaction, memberId, care));
    if (isWritten) written += 1;
  }
  return written;
}

async function remindMember(
  transaction: Kysely<MembershipTables>,
  memberId: string,
  { sender, now }: Care,
): Promise<boolean> {
  if ((await addresseesOf(transaction, memberId, now)).length === 0) return false;
  const today = localDate(now);
  const seals: ExpiringSeal[] = [];
  for (const seal of await expiringSeals(transaction, today, memberId)) {
    if (isDue(seal, today) && (await noteReminder(transaction, seal, now))) seals.push(seal);
  }
  if (seals.length === 0) return false;
  await writeToMember(transaction, {
    memberId,
    kind: 'seal_reminder',
    write: (to) => sealReminderLetter({ ...to, sender, seals, today }),
    now,
  });
  return true;
}

function isDue({ validUntil, reminded }: ExpiringSeal, today: LocalDate): boolean {
  const due = dueReminder(validUntil, today);
  return due !== null && reminded.every((days) => days > due);
}

/** False where another process has done the same. */
async function noteReminder(
  transaction: Kysely<MembershipTables>,
  { id, validUntil }: ExpiringSeal,
  now: Date,
): Promise<boolean> {
  const days = dueReminder(validUntil, localDate(now));
  if (days === null) return false;
  const noted = await transaction
    .insertInto('seal_reminder')
    .values({ seal_id: id, days_before: days, sent_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return noted.numInsertedOrUpdatedRows === 1n;
}
