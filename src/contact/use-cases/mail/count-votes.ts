import type { Kysely } from 'kysely';
import { localDate } from '../../../platform/clock.ts';
import { FEEDBACK_DAYS, VOTE_DAYS, WORDS_DAYS } from '../../model/mail/feedback-time.ts';
import type { ContactTables } from '../../tables.ts';

const DAY_MS = 86_400_000;

/** Makes votes that cannot be changed any more to numbers, and deletes words and links whose time is over. Each once, in however many processes. */
export async function countVotes(db: Kysely<ContactTables>, now: Date): Promise<void> {
  const before = (days: number) => new Date(now.getTime() - days * DAY_MS);
  await db.transaction().execute(async (trx) => {
    const votes = await trx
      .selectFrom('feedback_vote')
      .where('voted_at', '<=', before(VOTE_DAYS))
      .select(['token_hash', 'service_key', 'picture', 'voted_at'])
      .forUpdate()
      .skipLocked()
      .execute();
    for (const { token_hash, service_key, picture, voted_at } of votes) {
      if (picture === null || voted_at === null) continue;
      const month = localDate(voted_at).slice(0, 7);
      await trx
        .insertInto('feedback_count')
        .values({ month, service_key, picture, count: 1 })
        .onConflict((conflict) =>
          conflict
            .columns(['month', 'service_key', 'picture'])
            .doUpdateSet((row) => ({ count: row('feedback_count.count', '+', 1) })),
        )
        .execute();
      await trx
        .updateTable('feedback_vote')
        .set({ picture: null, voted_at: null, counted_at: now })
        .where('token_hash', '=', token_hash)
        .execute();
    }
  });
  await db
    .updateTable('feedback_vote')
    .set({ words: null, words_at: null })
    .where('words_at', '<=', before(WORDS_DAYS))
    .execute();
  await db
    .deleteFrom('feedback_vote')
    .where('opened_at', '<=', before(FEEDBACK_DAYS))
    .where('voted_at', 'is', null)
    .execute();
}
