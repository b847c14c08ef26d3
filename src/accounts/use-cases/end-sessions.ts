import type { Kysely } from 'kysely';
import { hashOf } from '../../platform/security/tokens.ts';
import type { AccountsTables } from '../tables.ts';
import { note } from './note-audit.ts';

/** Signs out: the session of this token is gone at once (ASVS 7.4.1). Answers whether there was one. */
export async function endSessionOf(
  db: Kysely<AccountsTables>,
  end: { readonly token: string; readonly now: Date },
): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const ended = await trx
      .deleteFrom('session')
      .where('token_hash', '=', hashOf(end.token))
      .returning(['id', 'person_id'])
      .execute();
    return (await noteEnded(trx, ended, end.now)) > 0;
  });
}

/**
 * Ends sessions of a person: one of them, or all but one (ASVS 7.4.3, 7.5.2), or all (blocked people, ASVS 7.4.2). Other people's
 * sessions are never touched. Answers how many there were.
 */
export async function endSessions(
  trx: Kysely<AccountsTables>,
  end: {
    readonly personId: string;
    readonly which: { readonly only: string } | { readonly allBut: string } | 'all';
    /** Who does it, where that is somebody else. */
    readonly actorId?: string | null;
    readonly now: Date;
  },
): Promise<number> {
  const { personId, which, now } = end;
  let sessions = trx.deleteFrom('session').where('person_id', '=', personId);
  if (which !== 'all') {
    sessions =
      'only' in which
        ? sessions.where('id', '=', which.only)
        : sessions.where('id', '<>', which.allBut);
  }
  const ended = await sessions.returning(['id', 'person_id']).execute();
  return noteEnded(trx, ended, now, end.actorId);
}

async function noteEnded(
  trx: Kysely<AccountsTables>,
  ended: readonly { id: string; person_id: string }[],
  now: Date,
  actorId?: string | null,
): Promise<number> {
  for (const { id, person_id } of ended) {
    await note(trx, {
      actorId: actorId === undefined ? person_id : actorId,
      action: 'session.ended',
      subject: { kind: 'session', id },
      memberId: null,
      now,
    });
  }
  return ended.length;
}
