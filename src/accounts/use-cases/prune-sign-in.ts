import type { Kysely } from 'kysely';
import { idleSince } from '../model/session-limits.ts';
import type { AccountsTables } from '../tables.ts';

/** Attempts and sessions that have ended are kept so long, to look into a complaint, and no longer. */
export const KEPT_HOURS = 24;

/** Deletes attempts to sign in and sessions that ended more than 24 hours ago; to be run at least once a day. */
export async function pruneSignIn(
  db: Kysely<AccountsTables>,
  now: Date,
): Promise<{ readonly attempts: number; readonly sessions: number }> {
  const limit = new Date(now.getTime() - KEPT_HOURS * 3_600_000);
  const attempts = await db
    .deleteFrom('sign_in_attempt')
    .where('expires_at', '<', limit)
    .executeTakeFirst();
  const sessions = await db
    .deleteFrom('session')
    .where((session) =>
      session.or([
        session('expires_at', '<', limit),
        session('last_seen_at', '<', idleSince(limit)),
      ]),
    )
    .executeTakeFirst();
  return {
    attempts: Number(attempts.numDeletedRows),
    sessions: Number(sessions.numDeletedRows),
  };
}
