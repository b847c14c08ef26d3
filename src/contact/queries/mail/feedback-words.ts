import type { Kysely } from 'kysely';
import { z } from 'zod';
import { openAs } from '../../model/enquiry/sealed.ts';
import type { ContactTables } from '../../tables.ts';

/** What somebody added to a vote; nobody knows who. */
export interface FeedbackWords {
  /** Hexadecimal. */
  readonly id: string;
  /** '' = no service in particular. */
  readonly serviceKey: string;
  readonly words: string;
  readonly at: Date;
}

const MOST = 100;

/** Words that the office has not read yet, oldest first. */
export async function feedbackWords(
  db: Kysely<ContactTables>,
  secret: Buffer,
): Promise<readonly FeedbackWords[]> {
  const rows = await db
    .selectFrom('feedback_vote')
    .where('words', 'is not', null)
    .orderBy('words_at')
    .limit(MOST)
    .select(['token_hash', 'service_key', 'words', 'words_at'])
    .execute();
  return rows.flatMap((row) => {
    const id = row.token_hash.toString('hex');
    const words = openAs(z.string(), secret, { table: 'feedback_vote', id, sealed: row.words });
    return words === null || row.words_at === null
      ? []
      : [{ id, serviceKey: row.service_key, words, at: row.words_at }];
  });
}
