import type { Kysely } from 'kysely';
import { type AccountsTables, note } from '../../accounts/index.ts';
import type { ProgrammeVersion } from '../model/programme.ts';
import type { RuleTables } from '../tables.ts';

/** The office's rules with the audit log. */
export type RuleDatabase = RuleTables & AccountsTables;

export interface ReleaseAct {
  /** Checked before (`checkVersion`). */
  readonly version: ProgrammeVersion;
  /** Who wrote it; null = the account was erased meanwhile. */
  readonly authorId: string | null;
  readonly releasedBy: string;
  /** Why the rule changes, in the office's words. */
  readonly reason: string;
  readonly now: Date;
}

/**
 * Makes a version count from its first day on, in the caller's transaction; the version that runs then ends the day before. Refused if
 * a version of the programme with this first day was released before.
 */
export async function releaseVersion(
  trx: Kysely<RuleDatabase>,
  { version, authorId, releasedBy, reason, now }: ReleaseAct,
): Promise<{ readonly kind: 'released' | 'exists' }> {
  const { numInsertedOrUpdatedRows = 0n } = await trx
    .insertInto('funding_version')
    .values({
      programme_id: version.id,
      valid_from: version.gueltig_von,
      edition: 1,
      document: JSON.stringify(version),
      author_id: authorId,
      released_by: releasedBy,
      released_at: now,
      reason,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows === 0n) return { kind: 'exists' };
  await note(trx, {
    actorId: releasedBy,
    action: 'funding_version.released',
    subject: { kind: 'funding_programme', id: version.id },
    memberId: null,
    details: { from: version.gueltig_von },
    now,
  });
  return { kind: 'released' };
}
