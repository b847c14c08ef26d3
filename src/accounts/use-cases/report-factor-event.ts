import type { Kysely } from 'kysely';
import type { LetterSender } from '../letters/compose-letter.ts';
import { type FactorEvent, factorLetter } from '../letters/factor-letter.ts';
import type { AccountsTables } from '../tables.ts';
import { note } from './note-audit.ts';
import { writeToPerson } from './write-to-person.ts';

/**
 * Notes what happened to somebody's second factors and writes to them, in the caller's transaction: a change by somebody else does
 * not stay unseen (ASVS 6.3.7, 16.3.3).
 */
export async function reportFactorEvent(
  trx: Kysely<AccountsTables>,
  report: {
    readonly personId: string;
    /** Null = the operator at the command line. */
    readonly actorId: string | null;
    readonly event: FactorEvent;
    readonly sender: LetterSender;
    readonly now: Date;
  },
): Promise<void> {
  const { personId, actorId, event, sender, now } = report;
  await note(trx, {
    actorId,
    action: `factor.${event}`,
    subject: { kind: 'person', id: personId },
    memberId: null,
    now,
  });
  await writeToPerson(trx, {
    personId,
    kind: 'factor_changed',
    write: (to) => factorLetter({ ...to, sender, event }),
    now,
  });
}
