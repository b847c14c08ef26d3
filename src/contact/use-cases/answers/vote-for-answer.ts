import { type Kysely, sql } from 'kysely';
import { localDate } from '../../../platform/clock.ts';
import type { ContactTables } from '../../tables.ts';

/** Counts that an answer helped somebody or is wrong. Nothing about who said it is kept. */
export async function voteForAnswer(
  db: Kysely<ContactTables>,
  vote: { readonly answerId: string; readonly vote: 'helped' | 'wrong'; readonly now: Date },
): Promise<void> {
  await db
    .insertInto('answer_vote')
    .values({
      answer_id: vote.answerId,
      month: `${localDate(vote.now).slice(0, 7)}-01`,
      vote: vote.vote,
      count: 1,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['answer_id', 'month', 'vote'])
        .doUpdateSet({ count: sql`answer_vote.count + 1` }),
    )
    .execute();
}
