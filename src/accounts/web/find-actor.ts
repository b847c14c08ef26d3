import type { Kysely } from 'kysely';
import { actorByToken } from '../queries/actor-by-token.ts';
import type { AccountsTables } from '../tables.ts';
import type { FindActor } from './guard.ts';
import { readSessionToken } from './session-cookie.ts';

/** Finds out by the session cookie who is asking; without one the database is not asked. */
export function findActor(parts: {
  readonly db: Kysely<AccountsTables>;
  readonly isHttps: boolean;
}): FindActor {
  return async (request, now) => {
    const token = readSessionToken(request, parts.isHttps);
    return token === null ? null : actorByToken(parts.db, token, now);
  };
}
