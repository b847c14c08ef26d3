import type { Kysely } from 'kysely';
import { randomId } from '../../../platform/ids.ts';
import type { EnquiryParts } from '../../enquiry-parts.ts';
import { sealRow } from '../../model/enquiry/sealed.ts';
import type { ContactTables } from '../../tables.ts';
import { within } from '../../within.ts';
import { newClock } from './hand-over.ts';
import { changeNeed, type LockedNeed, lockNeed } from './lock-need.ts';
import { noteEvent } from './note-event.ts';
import { writeToDesk } from './write-to-desk.ts';

/** Something that the sender wrote later. */
export interface Reply {
  readonly needId: string;
  readonly subject: string | null;
  readonly text: string;
  /** The same key twice is one message; null = none. */
  readonly sourceKey: string | null;
  readonly now: Date;
}

export type ReplyAnswer =
  | {
      readonly kind: 'received';
      readonly enquiryId: string;
      readonly number: string;
      readonly personId: string | null;
      readonly memberId: string | null;
    }
  /** This message is there already. */
  | { readonly kind: 'known' }
  /** The enquiry was deleted. */
  | { readonly kind: 'gone' };

/** Adds what the sender wrote to a need: a closed one is open again, a new clock runs where somebody had answered, the desk is told. */
export function receiveReply(parts: EnquiryParts, reply: Reply): Promise<ReplyAnswer> {
  return within(parts.db, async (trx): Promise<ReplyAnswer> => {
    const locked = await lockNeed(trx, { needId: reply.needId, desk: null });
    if (typeof locked === 'string') return { kind: 'gone' };
    if (!(await keepReply(trx, parts, locked, reply))) return { kind: 'known' };
    const { need, enquiry } = locked;
    await openAgain(trx, parts, locked, reply.now);
    const { now } = reply;
    await noteEvent(trx, parts.secret, { needId: need.id, kind: 'message', at: now });
    const current = await trx
      .selectFrom('enquiry_need')
      .where('id', '=', need.id)
      .select(['member_id', 'person_id', 'due_at'])
      .executeTakeFirstOrThrow();
    const place = { memberId: current.member_id, personId: current.person_id };
    await writeToDesk(trx, parts, {
      need: { needId: need.id, number: enquiry.number, ...place, dueAt: current.due_at },
      ...{ event: 'message', now },
    });
    return { kind: 'received', enquiryId: enquiry.id, number: enquiry.number, ...place };
  });
}

async function keepReply(
  trx: Kysely<ContactTables>,
  { secret }: EnquiryParts,
  { need, enquiry }: LockedNeed,
  { subject, text, sourceKey, now }: Reply,
): Promise<boolean> {
  const id = randomId();
  const kept = await trx
    .insertInto('enquiry_message')
    .values({
      ...{ id, enquiry_id: enquiry.id, need_id: need.id, direction: 'in' as const },
      ...{ person_id: null, at: now, source_key: sourceKey },
      sealed: sealRow(secret, 'enquiry_message', id, { subject, text }),
    })
    .onConflict((conflict) => conflict.column('source_key').doNothing())
    .executeTakeFirst();
  return kept.numInsertedOrUpdatedRows === 1n;
}

async function openAgain(
  trx: Kysely<ContactTables>,
  parts: EnquiryParts,
  { need, enquiry }: LockedNeed,
  now: Date,
): Promise<void> {
  const isClosed = need.closed_at !== null;
  if (!isClosed && need.answered_at === null) return;
  await changeNeed(trx, need, {
    ...newClock(parts, now),
    state: need.person_id === null ? 'new' : 'taken',
    closed_at: null,
  });
  if (!isClosed) return;
  await noteEvent(trx, parts.secret, { needId: need.id, kind: 'reopened', at: now });
  await trx.updateTable('enquiry').set({ closed_at: null }).where('id', '=', enquiry.id).execute();
}
