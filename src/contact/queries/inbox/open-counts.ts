import type { Kysely } from 'kysely';
import type { ContactTables } from '../../tables.ts';

export interface OpenCount {
  readonly open: number;
  /** Past their deadline without an answer. */
  readonly late: number;
}

/** How many needs are open at the desks of these members, by member; members without any are left out. */
export async function openCounts(
  db: Kysely<ContactTables>,
  memberIds: readonly string[],
  now: Date,
): Promise<ReadonlyMap<string, OpenCount>> {
  if (memberIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('enquiry_need as need')
    .innerJoin('enquiry', 'enquiry.id', 'need.enquiry_id')
    .where('need.member_id', 'in', [...memberIds])
    .where('need.closed_at', 'is', null)
    .where('enquiry.held_at', 'is', null)
    .groupBy('need.member_id')
    .select((row) => [
      'need.member_id as memberId',
      row.fn.countAll<string>().as('open'),
      row.fn
        .countAll<string>()
        .filterWhere('need.due_at', '<=', now)
        .filterWhere('need.answered_at', 'is', null)
        .as('late'),
    ])
    .execute();
  return new Map(
    rows.flatMap(({ memberId, open, late }) =>
      memberId === null ? [] : [[memberId, { open: Number(open), late: Number(late) }]],
    ),
  );
}
