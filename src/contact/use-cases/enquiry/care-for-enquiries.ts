import type { Kysely } from 'kysely';
import type { EnquiryParts } from '../../enquiry-parts.ts';
import { erasedBefore, forgottenBefore, silentBefore } from '../../model/enquiry/clock.ts';
import type { ContactTables } from '../../tables.ts';
import { careForClocks } from './care-for-clocks.ts';
import { careForOrphans } from './care-for-orphans.ts';
import { closeWithin } from './close-need.ts';
import { eraseWithin } from './erase-enquiry.ts';
import { lockNeed } from './lock-need.ts';

/** What was done. */
export interface EnquiryCare {
  /** Needs that got another contact. */
  readonly moved: number;
  /** Reminders, late marks and words to the office. */
  readonly told: number;
  /** Answered needs of which nobody has heard for long. */
  readonly closed: number;
  /** Enquiries whose personal data were deleted. */
  readonly erased: number;
}

/** What is due for enquiries. Runs in every process as often as one likes: each thing is done once, in one transaction with its letter. */
export async function careForEnquiries(
  db: Kysely<ContactTables>,
  parts: Omit<EnquiryParts, 'db'> & { readonly now: Date },
): Promise<EnquiryCare> {
  const moved = await careForOrphans(db, parts);
  const told = await careForClocks(db, parts);
  const closed = await closeSilent(db, parts);
  let erased = 0;
  while (await db.transaction().execute((trx) => eraseOne(trx, parts))) erased += 1;
  await db
    .deleteFrom('enquiry')
    .where('erased_at', 'is not', null)
    .where('closed_at', '<', forgottenBefore(parts.now))
    .execute();
  return { moved, told, closed, erased };
}

/** Nobody's data stay because somebody forgot to close. */
async function closeSilent(
  db: Kysely<ContactTables>,
  parts: Omit<EnquiryParts, 'db'> & { readonly now: Date },
): Promise<number> {
  const { now } = parts;
  const silent = await db
    .selectFrom('enquiry_need')
    .where('closed_at', 'is', null)
    .where('answered_at', '<', silentBefore(now))
    .select('id')
    .execute();
  for (const { id } of silent) {
    await db.transaction().execute(async (trx) => {
      const locked = await lockNeed(trx, { needId: id, desk: null });
      if (typeof locked === 'string' || locked.need.closed_at !== null) return;
      const closing = { locked, outcome: 'done' as const, personId: null, text: null, now };
      await closeWithin(trx, { ...parts, db: trx }, closing);
    });
  }
  return silent.length;
}

async function eraseOne(
  trx: Kysely<ContactTables>,
  { secret, now }: Pick<EnquiryParts, 'secret'> & { readonly now: Date },
): Promise<boolean> {
  const row = await trx
    .selectFrom('enquiry')
    .where('closed_at', '<=', erasedBefore(now))
    .where('erased_at', 'is', null)
    .orderBy('closed_at')
    .limit(1)
    .select('id')
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
  if (row === undefined) return false;
  return eraseWithin(trx, { secret }, { enquiryId: row.id, now });
}
