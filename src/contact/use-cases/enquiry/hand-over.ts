import type { Kysely } from 'kysely';
import { localDate } from '../../../platform/clock.ts';
import { localized } from '../../../platform/texts/localized.ts';
import type { DeskAct, DeskObstacle, EnquiryParts } from '../../enquiry-parts.ts';
import { newContactLetter } from '../../letters/enquiry/sender-letters.ts';
import { clockFrom } from '../../model/enquiry/clock.ts';
import type { ContactTables } from '../../tables.ts';
import { within } from '../../within.ts';
import { contactNames } from './contact-names.ts';
import { changeNeed, type LockedNeed, lockNeed } from './lock-need.ts';
import { noteEvent } from './note-event.ts';
import { contactFor, type Target } from './plan-needs.ts';
import { writeToSender } from './sender-letter.ts';
import { writeToDesk } from './write-to-desk.ts';

export type HandOverAnswer =
  /** `personId`: the new named contact; null = the office, nobody in particular. */
  | { readonly kind: 'handed'; readonly personId: string | null }
  /** Nobody there answers enquiries. */
  | { readonly kind: 'nobody' }
  | { readonly kind: DeskObstacle };

/** Gives a need to another service, member or the office, with its history. The sender hears who answers now. */
export function handOver(
  parts: EnquiryParts,
  act: DeskAct & { readonly to: Target; readonly reason: string | null },
): Promise<HandOverAnswer> {
  return within(parts.db, async (trx): Promise<HandOverAnswer> => {
    const locked = await lockNeed(trx, act);
    if (typeof locked === 'string') return { kind: locked };
    if (locked.need.closed_at !== null) return { kind: 'changed' };
    const to = await withMember(trx, parts, act.to);
    const personId = await contactFor({ db: trx }, to, localDate(act.now));
    if (personId === null && to.memberId !== null) return { kind: 'nobody' };
    const { by, desk, reason, now } = act;
    await moveNeed(trx, parts, {
      ...{ locked, to, personId, by: by.personId, text: reason, now },
      // Whoever hands over in time keeps the promise to the sender; the office and a second question start anew.
      startsAnew: desk === null || locked.need.answered_at !== null,
    });
    return { kind: 'handed', personId };
  });
}

/** Moves a need under its lock to somebody else: row, history, letters. */
export async function moveNeed(
  trx: Kysely<ContactTables>,
  parts: EnquiryParts,
  move: {
    readonly locked: LockedNeed;
    readonly to: Target;
    readonly personId: string | null;
    /** Who did it; null = the portal itself. */
    readonly by: string | null;
    readonly text: string | null;
    readonly startsAnew: boolean;
    readonly now: Date;
  },
): Promise<void> {
  const { locked, to, personId, by, text, startsAnew, now } = move;
  const { need, enquiry } = locked;
  const clock = startsAnew ? newClock(parts, now) : { due_at: need.due_at };
  await changeNeed(trx, need, {
    ...clock,
    ...{ state: 'new', member_id: to.memberId, service_key: to.serviceKey, person_id: personId },
    taken_at: null,
  });
  await noteEvent(trx, parts.secret, {
    ...{ needId: need.id, kind: 'handed_over', at: now, personId: by, text },
    ...{ from: need.member_id, to: to.memberId, serviceKey: to.serviceKey },
  });
  const place = { memberId: to.memberId, personId, dueAt: clock.due_at };
  await writeToDesk(trx, parts, {
    ...{ need: { needId: need.id, number: enquiry.number, ...place }, event: 'handed', now },
  });
  const names = await contactNames(trx, place);
  await writeToSender(trx, parts, {
    ...{ locked, kind: 'enquiry_new_contact', now },
    write(base) {
      const point = localized(parts.network.settings.contact.name, base.language);
      const contact = { person: names.person, house: names.house ?? point, dueAt: place.dueAt };
      return newContactLetter({ ...base, contact });
    },
  });
}

/** Columns of a need that waits from now on. */
export function newClock(parts: Pick<EnquiryParts, 'network'>, now: Date) {
  const clock = clockFrom(now, parts.network.settings.land);
  return {
    waits_from: now,
    remind_at: clock.remindAt,
    due_at: clock.dueAt,
    escalate_at: clock.escalateAt,
    ...{ reminded_at: null, red_at: null, escalated_at: null, answered_at: null },
  };
}

/** A service is answered by its member. */
async function withMember(
  trx: Kysely<ContactTables>,
  { network }: EnquiryParts,
  to: Target,
): Promise<Target> {
  const service = network.settings.adviceServices.find(({ key }) => key === to.serviceKey);
  if (to.memberId !== null || service?.member === undefined) return to;
  const member = await trx
    .selectFrom('member')
    .where('slug', '=', service.member)
    .select('id')
    .executeTakeFirst();
  return { ...to, memberId: member?.id ?? null };
}
