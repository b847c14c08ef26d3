import type { Kysely } from 'kysely';
import type { AccountsTables } from '../tables.ts';

/** How a try to send a letter ended; `problem` is a sentence without address or text. */
export type Outcome =
  | { readonly state: 'sent' }
  | { readonly state: 'failed' | 'waiting'; readonly problem: string };

/** Notes a try. With its end, good or bad, the letter's content is removed. A letter that has already ended stays as it is. */
export async function noteDelivery(
  db: Kysely<AccountsTables>,
  letterId: string,
  outcome: Outcome,
  now: Date,
): Promise<void> {
  const hasEnded = outcome.state !== 'waiting';
  await db
    .updateTable('letter')
    .set((row) => ({
      state: outcome.state,
      problem: outcome.state === 'sent' ? null : outcome.problem,
      tries: row('tries', '+', 1),
      ...(hasEnded ? { content: null, finished_at: now } : {}),
    }))
    .where('id', '=', letterId)
    .where('state', '=', 'waiting')
    .execute();
}
