import { type Kysely, sql } from 'kysely';
import {
  type FeedbackFigure,
  feedbackFigures,
  type VoteCount,
} from '../../model/mail/feedback-figures.ts';
import type { ContactTables } from '../../tables.ts';

/** Whether it helped, by service: all votes so far, only where there are enough that nobody can be guessed (k ≥ 5). */
export async function satisfactionFigures(
  db: Kysely<ContactTables>,
): Promise<readonly FeedbackFigure[]> {
  const { rows } = await sql<VoteCount>`
    select service_key as "serviceKey", picture, sum(count)::int as count from (
      select service_key, picture, count from feedback_count
      union all
      select service_key, picture, 1 from feedback_vote where picture is not null
    ) as votes group by service_key, picture`.execute(db);
  return feedbackFigures(rows);
}
