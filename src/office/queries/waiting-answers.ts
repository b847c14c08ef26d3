import { type Kysely, sql } from 'kysely';
import type { OfficeTables } from '../tables.ts';
import type { WaitingThing } from './waiting-things.ts';

/** Answers that wait for a second person and that this one has not written in, oldest first. */
export async function waitingAnswers(
  db: Kysely<OfficeTables>,
  personId: string,
): Promise<readonly WaitingThing[]> {
  const rows = await db
    .selectFrom('answer_draft')
    .leftJoin('member', 'member.id', 'answer_draft.owner_member_id')
    .where('answer_draft.state', '=', 'submitted')
    .where((row) =>
      row.not(
        row.exists(
          row
            .selectFrom('answer_draft_writer')
            .whereRef('draft_id', '=', 'answer_draft.id')
            .where('person_id', '=', personId)
            .select('person_id'),
        ),
      ),
    )
    .select(['answer_draft.id', 'member.name as memberName'])
    .select(sql<string>`document -> 'question' ->> 'de'`.as('name'))
    .select(sql<Date>`submitted_at`.as('since'))
    .orderBy('submitted_at')
    .execute();
  return rows;
}
