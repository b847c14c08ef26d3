import type { Kysely } from 'kysely';
import { LANGUAGES } from '../../platform/texts/index.ts';
import type { LetterSender } from '../letters/compose-letter.ts';
import { type FactorEvent, factorLetter } from '../letters/factor-letter.ts';
import type { AccountsTables } from '../tables.ts';
import { note } from './note-audit.ts';
import { queueLetter } from './queue-letter.ts';

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
  const person = await trx
    .selectFrom('person')
    .select(['email', 'name', 'language'])
    .where('id', '=', personId)
    .executeTakeFirstOrThrow();
  const language = LANGUAGES.find((own) => own === person.language) ?? 'de';
  await queueLetter(trx, {
    kind: 'factor_changed',
    email: person.email,
    personId,
    memberId: null,
    language,
    content: factorLetter({ sender, language, name: person.name, event }),
    mustArrive: true,
    now,
  });
}
