import type { Kysely } from 'kysely';
import {
  type AnswerBook,
  type ContactTables,
  createAnswerBook,
  NO_ANSWERS,
  newestAnswerRevision,
  publicAnswers,
} from '../contact/index.ts';
import type { Log } from '../platform/log.ts';
import { type Following, follow } from './follow.ts';

/** The published answers as they are now, in this process. */
export interface FollowedAnswers extends Following {
  /** Always answers from the newest state known. */
  readonly book: AnswerBook;
  /** Tells about every later change. */
  onChange(tell: () => void): void;
}

/** Reads the published answers and follows. Each look is a read of one number. */
export async function followAnswers(parts: {
  readonly db: Kysely<ContactTables>;
  readonly log: Log;
}): Promise<FollowedAnswers> {
  const { db, log } = parts;
  const told: (() => void)[] = [];
  let current = NO_ANSWERS;
  let known: string | null = null;

  async function look(): Promise<void> {
    const revision = await newestAnswerRevision(db);
    if (revision === known) return;
    // Read after the number: what comes in between is read again at the next look, and nothing is missed.
    current = createAnswerBook(await publicAnswers(db));
    known = revision;
    for (const tell of told) tell();
  }

  const following = await follow(look, { log, what: 'answers' });
  return {
    ...following,
    book: {
      find: (asked) => current.find(asked),
      all: (today) => current.all(today),
      bySlug: (slug, today) => current.bySlug(slug, today),
    },
    onChange: (tell) => {
      told.push(tell);
    },
  };
}
