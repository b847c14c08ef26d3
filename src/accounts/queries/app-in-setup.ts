import type { Kysely } from 'kysely';
import { open } from '../../platform/security/secret.ts';
import type { Actor } from '../model/actor.ts';
import type { AccountsTables } from '../tables.ts';

export interface AppInSetup {
  /** As it is stored. */
  readonly sealed: Buffer;
  /** Base 32, for the app. */
  readonly secret: string;
  /** Name of the account in the app. */
  readonly email: string;
}

/** The app that this session is setting up; null if it has begun none or too long ago. */
export async function appInSetup(
  db: Kysely<AccountsTables>,
  wanted: { readonly actor: Actor; readonly key: Buffer; readonly now: Date },
): Promise<AppInSetup | null> {
  const { actor, key, now } = wanted;
  const row = await db
    .selectFrom('factor_challenge')
    .innerJoin('session', 'session.id', 'factor_challenge.session_id')
    .innerJoin('person', 'person.id', 'session.person_id')
    .select(['factor_challenge.content', 'person.email'])
    .where('factor_challenge.kind', '=', 'app')
    .where('factor_challenge.session_id', '=', actor.session.id)
    .where('factor_challenge.expires_at', '>', now)
    .executeTakeFirst();
  if (row === undefined) return null;
  const secret = open(key, row.content, actor.personId);
  return secret === null ? null : { sealed: row.content, secret, email: row.email };
}
