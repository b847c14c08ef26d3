import type { Kysely } from 'kysely';
import { idleSince } from '../model/session-limits.ts';
import type { AccountsTables } from '../tables.ts';

/** A place where a person is signed in. */
export interface OwnSession {
  readonly id: string;
  /** "Firefox auf Windows". */
  readonly device: string;
  readonly since: Date;
  /** To the minute. */
  readonly lastSeen: Date;
}

/** Where a person is signed in now, the last used first. */
export async function listSessions(
  db: Kysely<AccountsTables>,
  personId: string,
  now: Date,
): Promise<readonly OwnSession[]> {
  const rows = await db
    .selectFrom('session')
    .select(['id', 'device', 'created_at', 'last_seen_at'])
    .where('person_id', '=', personId)
    .where('expires_at', '>', now)
    .where('last_seen_at', '>', idleSince(now))
    .orderBy('last_seen_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    device: row.device,
    since: row.created_at,
    lastSeen: row.last_seen_at,
  }));
}
