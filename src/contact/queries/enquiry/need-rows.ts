import type { Kysely } from 'kysely';
import type { ContactTables } from '../../tables.ts';
import type { OpenNeedLine } from './views.ts';

/** Needs with their enquiry and the names behind their ids. */
export function needRows(db: Kysely<ContactTables>) {
  return db
    .selectFrom('enquiry_need as n')
    .innerJoin('enquiry as e', 'e.id', 'n.enquiry_id')
    .leftJoin('member as m', 'm.id', 'n.member_id')
    .leftJoin('person as p', 'p.id', 'n.person_id')
    .select([
      'n.id as needId',
      'n.enquiry_id as enquiryId',
      'e.number',
      'n.position',
      'n.topic',
      'n.service_key as serviceKey',
      'n.member_id as memberId',
      'm.name as memberName',
      'n.state',
      'n.person_id as personId',
      'p.name as personName',
      'n.waits_from as waitsFrom',
      'n.due_at as dueAt',
      'n.red_at as redAt',
      'n.escalated_at as escalatedAt',
      'n.answered_at as answeredAt',
      'e.channel',
      'e.answer_way as answerWay',
      'e.language',
      'e.held_at as heldAt',
      'e.created_at as createdAt',
    ]);
}

/** Needs that are not closed, the most urgent first. `memberId` null = the office's own; `all` = everybody's. */
export function openNeeds(
  db: Kysely<ContactTables>,
  { memberId }: { readonly memberId: string | null | 'all' },
): Promise<readonly OpenNeedLine[]> {
  const open = needRows(db).where('n.closed_at', 'is', null).orderBy('n.due_at').orderBy('n.id');
  if (memberId === 'all') return open.execute();
  return open.where('n.member_id', memberId === null ? 'is' : '=', memberId).execute();
}
