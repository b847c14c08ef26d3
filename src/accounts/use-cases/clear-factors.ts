import type { Kysely } from 'kysely';
import type { LetterSender } from '../letters/compose-letter.ts';
import type { AccountsTables } from '../tables.ts';
import { endSessions } from './end-sessions.ts';
import { reportFactorEvent } from './report-factor-event.ts';

/** Removes all second factors and sessions of somebody who has lost them, in the caller's transaction; the caller knows that it may. */
export async function clearFactors(
  trx: Kysely<AccountsTables>,
  clear: {
    readonly personId: string;
    /** Null = the operator at the command line. */
    readonly actorId: string | null;
    readonly sender: LetterSender;
    readonly now: Date;
  },
): Promise<void> {
  const { personId, actorId, sender, now } = clear;
  await trx.deleteFrom('passkey').where('person_id', '=', personId).execute();
  await trx.deleteFrom('authenticator_app').where('person_id', '=', personId).execute();
  await endSessions(trx, { personId, which: 'all', actorId, now });
  await reportFactorEvent(trx, { personId, actorId, event: 'reset', sender, now });
}
