import type { Kysely } from 'kysely';
import { hashOf } from '../../platform/security/tokens.ts';
import { TRIES_PER_CODE } from '../model/sign-in-limits.ts';
import type { AccountsTables } from '../tables.ts';

/** One try to sign in, as the browser that began it may know it. */
export interface BrowserAttempt {
  readonly id: string;
  readonly emailKey: string;
  /** Null = nobody with this address may sign in; no page may show the difference. */
  readonly personId: string | null;
  readonly isUsed: boolean;
  /** Wrong tries so far. */
  readonly tries: number;
  readonly expiresAt: Date;
}

/** The attempt that belongs to the token of a browser's cookie; null if there is none (any more). */
export async function attemptByBrowser(
  db: Kysely<AccountsTables>,
  browserToken: string,
): Promise<BrowserAttempt | null> {
  const row = await db
    .selectFrom('sign_in_attempt')
    .select(['id', 'email_key', 'person_id', 'used_at', 'tries', 'expires_at'])
    .where('browser_hash', '=', hashOf(browserToken))
    .executeTakeFirst();
  if (row === undefined) return null;
  return {
    id: row.id,
    emailKey: row.email_key,
    personId: row.person_id,
    isUsed: row.used_at !== null,
    tries: row.tries,
    expiresAt: row.expires_at,
  };
}

/** Whether a browser may still type a code for its attempt. */
export function isOpen(attempt: BrowserAttempt, now: Date): boolean {
  return !attempt.isUsed && attempt.tries < TRIES_PER_CODE && attempt.expiresAt > now;
}
