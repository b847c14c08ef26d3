import type { Kysely } from 'kysely';
import type { EnquiryParts } from '../../enquiry-parts.ts';
import { AUTOMATIC_DAYS, MAIL_DAYS } from '../../model/mail/incoming.ts';
import type { ContactTables } from '../../tables.ts';
import { countVotes } from './count-votes.ts';
import { placeMail } from './place-mail.ts';

const DAY_MS = 86_400_000;
const MOST_AT_A_TIME = 50;

/** Places what was stored and not placed, deletes what is over, counts votes. Again, or in several processes: the same as once. */
export async function careForMail(parts: EnquiryParts, now: Date): Promise<void> {
  const { db } = parts;
  const waiting = await db
    .selectFrom('incoming_mail')
    .where('state', '=', 'received')
    .orderBy('received_at')
    .limit(MOST_AT_A_TIME)
    .select('id')
    .execute();
  for (const { id } of waiting) await placeMail(parts, { mailId: id, now });
  await deleteOldMail(db, now);
  await countVotes(db, now);
}

async function deleteOldMail(db: Kysely<ContactTables>, now: Date): Promise<void> {
  const before = (days: number) => new Date(now.getTime() - days * DAY_MS);
  await db
    .deleteFrom('incoming_mail')
    .where((row) =>
      row.or([
        row('received_at', '<=', before(MAIL_DAYS)),
        row.and([
          row('received_at', '<=', before(AUTOMATIC_DAYS)),
          row('state', 'in', ['automatic', 'discarded']),
        ]),
      ]),
    )
    .execute();
}
