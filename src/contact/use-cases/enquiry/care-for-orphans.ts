import { type Kysely, sql } from 'kysely';
import { localDate } from '../../../platform/clock.ts';
import type { EnquiryParts } from '../../enquiry-parts.ts';
import { mayAnswer } from '../../queries/enquiry/may-answer.ts';
import type { ContactTables } from '../../tables.ts';
import { moveNeed } from './hand-over.ts';
import { lockNeed } from './lock-need.ts';
import { contactFor, THE_OFFICE } from './plan-needs.ts';

/**
 * Gives open needs whose contact has left the member (or was erased) to somebody else of it; where nobody is left, to the office.
 * Answers how many were moved.
 */
export async function careForOrphans(
  db: Kysely<ContactTables>,
  parts: Omit<EnquiryParts, 'db'> & { readonly now: Date },
): Promise<number> {
  const day = localDate(parts.now);
  const { rows } = await sql<{ id: string }>`
    select n.id from enquiry_need n where n.closed_at is null and n.member_id is not null and not exists (
      select 1 from mandate m join person p on p.id = m.person_id and p.blocked_at is null
      where m.person_id = n.person_id and m.member_id = n.member_id and m.role in ('owner', 'adviser')
        and m.from_on <= ${day} and (m.to_on is null or m.to_on >= ${day}))
    order by n.due_at`.execute(db);
  let moved = 0;
  for (const { id } of rows) {
    const isMoved = await db.transaction().execute((trx) => moveOrphan(trx, parts, id));
    if (isMoved) moved += 1;
  }
  return moved;
}

async function moveOrphan(
  trx: Kysely<ContactTables>,
  parts: Omit<EnquiryParts, 'db'> & { readonly now: Date },
  needId: string,
): Promise<boolean> {
  const { now } = parts;
  const locked = await lockNeed(trx, { needId, desk: null });
  if (typeof locked === 'string' || locked.need.closed_at !== null) return false;
  const { need } = locked;
  const { member_id: memberId, person_id: personId, service_key: serviceKey } = need;
  const day = localDate(now);
  if (memberId === null) return false;
  // Another process may have been faster.
  if (personId !== null && (await mayAnswer(trx, { memberId, personId, day }))) return false;
  const target = { memberId, serviceKey };
  const next = await contactFor({ db: trx }, target, day);
  const to = next === null ? THE_OFFICE : target;
  const contact = next ?? (await contactFor({ db: trx }, THE_OFFICE, day));
  await moveNeed(
    trx,
    { ...parts, db: trx },
    { locked, to, personId: contact, by: null, text: null, startsAnew: false, now },
  );
  return true;
}
