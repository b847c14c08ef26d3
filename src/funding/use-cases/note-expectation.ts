import type { Kysely } from 'kysely';
import { note } from '../../accounts/index.ts';
import type { Status } from '../model/condition.ts';
import type { RuleDatabase } from './release-version.ts';

/** Keeps that a persona comes out otherwise on purpose since a rule has changed, with the reason, in the caller's transaction. */
export async function noteExpectation(
  trx: Kysely<RuleDatabase>,
  act: {
    readonly personaId: string;
    readonly programmeId: string;
    readonly status: Status;
    /** Names of figures as in the personas; euros, per cent or a count. */
    readonly amounts: Readonly<Record<string, number | null>>;
    readonly reason: string;
    readonly actorId: string;
    readonly now: Date;
  },
): Promise<void> {
  const { personaId, programmeId, status, amounts, reason, actorId, now } = act;
  await trx
    .insertInto('funding_expectation')
    .values({
      persona_id: personaId,
      programme_id: programmeId,
      status,
      amounts: JSON.stringify(amounts),
      reason,
      changed_by: actorId,
      changed_at: now,
    })
    .execute();
  await note(trx, {
    actorId,
    action: 'funding_expectation.changed',
    subject: { kind: 'funding_persona', id: personaId },
    memberId: null,
    details: { programme: programmeId },
    now,
  });
}
