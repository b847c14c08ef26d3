import type { Kysely } from 'kysely';
import type { OfficeTables } from '../tables.ts';

/** An enquiry whose sender has waited longer than promised. */
export interface EscalatedNeed {
  readonly id: string;
  readonly number: string;
  /** Null = the office itself. */
  readonly memberName: string | null;
  readonly since: Date;
}

/** What the contact point asks of the office. Nothing of it tells who asked, or what. */
export interface EnquiryWork {
  /** Oldest first. */
  readonly escalated: readonly EscalatedNeed[];
  /** Open needs that no service got, not answered yet; since when the oldest waits. */
  readonly own: { readonly count: number; readonly since: Date | null };
  /** Past their deadline at a service, not escalated yet. */
  readonly late: { readonly count: number; readonly since: Date | null };
  /** Looks like an advertisement. */
  readonly held: { readonly count: number; readonly since: Date | null };
  /** Mails that the portal could not place. */
  readonly mails: { readonly count: number; readonly since: Date | null };
}

/** Counts what waits for the office among the enquiries. */
export async function enquiryWork(db: Kysely<OfficeTables>, now: Date): Promise<EnquiryWork> {
  const waiting = db
    .selectFrom('enquiry_need as need')
    .innerJoin('enquiry', 'enquiry.id', 'need.enquiry_id')
    .where('need.closed_at', 'is', null)
    .where('need.answered_at', 'is', null)
    .where('enquiry.held_at', 'is', null);
  const escalated = await waiting
    .leftJoin('member', 'member.id', 'need.member_id')
    .where('need.escalated_at', 'is not', null)
    .select(['need.id', 'enquiry.number', 'member.name as memberName', 'need.due_at as since'])
    .orderBy('need.due_at')
    .execute();
  const calm = waiting.where('need.escalated_at', 'is', null);
  const own = await calm
    .where('need.member_id', 'is', null)
    .select((row) => [
      row.fn.countAll<string>().as('count'),
      row.fn.min('need.waits_from').as('since'),
    ])
    .executeTakeFirstOrThrow();
  const late = await calm
    .where('need.member_id', 'is not', null)
    .where('need.due_at', '<=', now)
    .select((row) => [row.fn.countAll<string>().as('count'), row.fn.min('need.due_at').as('since')])
    .executeTakeFirstOrThrow();
  const held = await db
    .selectFrom('enquiry')
    .where('held_at', 'is not', null)
    .where('closed_at', 'is', null)
    .select((row) => [row.fn.countAll<string>().as('count'), row.fn.min('held_at').as('since')])
    .executeTakeFirstOrThrow();
  const mails = await db
    .selectFrom('incoming_mail')
    .where('state', '=', 'waiting')
    .select((row) => [row.fn.countAll<string>().as('count'), row.fn.min('received_at').as('since')])
    .executeTakeFirstOrThrow();
  const counted = ({ count, since }: { count: string; since: Date | null }) => ({
    count: Number(count),
    since,
  });
  return {
    escalated,
    own: counted(own),
    late: counted(late),
    held: counted(held),
    mails: counted(mails),
  };
}
