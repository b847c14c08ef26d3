import type { Kysely } from 'kysely';
import { hashOf } from '../../../platform/security/tokens.ts';
import type { FeedbackPicture } from '../../model/mail/feedback-picture.ts';
import { VOTE_DAYS } from '../../model/mail/feedback-time.ts';
import type { ContactTables } from '../../tables.ts';

/** The vote behind a link of a letter. */
export interface VoteByToken {
  /** '' = no service in particular. */
  readonly serviceKey: string;
  readonly picture: FeedbackPicture | null;
  /** It cannot be changed any more. */
  readonly isOver: boolean;
}

export async function voteByToken(
  db: Kysely<ContactTables>,
  token: string,
  now: Date,
): Promise<VoteByToken | null> {
  const row = await db
    .selectFrom('feedback_vote')
    .where('token_hash', '=', hashOf(token))
    .select(['service_key', 'picture', 'voted_at', 'counted_at'])
    .executeTakeFirst();
  if (row === undefined) return null;
  const end = now.getTime() - VOTE_DAYS * 86_400_000;
  const isOver =
    row.counted_at !== null || (row.voted_at !== null && row.voted_at.getTime() <= end);
  return { serviceKey: row.service_key, picture: row.picture, isOver };
}
