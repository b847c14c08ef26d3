import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import { hashOf } from '../../../platform/security/tokens.ts';
import { sealRow } from '../../model/enquiry/sealed.ts';
import type { FeedbackPicture } from '../../model/mail/feedback-picture.ts';
import { VOTE_DAYS } from '../../model/mail/feedback-time.ts';
import type { ContactTables } from '../../tables.ts';

/**
 * Notes whether it helped. Again: the newer vote counts, until {@link VOTE_DAYS} days after the first one. `words`: for the office to read,
 * nowhere shown; null = none.
 */
export async function castVote(
  { db, secret }: { readonly db: Kysely<ContactTables>; readonly secret: Buffer },
  vote: {
    readonly token: string;
    readonly picture: FeedbackPicture;
    readonly words: string | null;
    readonly now: Date;
  },
): Promise<'voted' | 'over' | 'unknown'> {
  const { token, picture, words, now } = vote;
  const hash = hashOf(token);
  const sealed =
    words === null ? null : sealRow(secret, 'feedback_vote', hash.toString('hex'), words);
  const { numUpdatedRows } = await db
    .updateTable('feedback_vote')
    .set({
      picture,
      voted_at: sql<Date>`coalesce(voted_at, ${now})`,
      words: sealed,
      words_at: sealed === null ? null : now,
    })
    .where('token_hash', '=', hash)
    .where('counted_at', 'is', null)
    .where((row) =>
      row.or([
        row('voted_at', 'is', null),
        row('voted_at', '>', new Date(now.getTime() - VOTE_DAYS * 86_400_000)),
      ]),
    )
    .executeTakeFirst();
  if (numUpdatedRows > 0n) return 'voted';
  const known = await db
    .selectFrom('feedback_vote')
    .where('token_hash', '=', hash)
    .select('service_key')
    .executeTakeFirst();
  return known === undefined ? 'unknown' : 'over';
}
