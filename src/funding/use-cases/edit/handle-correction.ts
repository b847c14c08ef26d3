import type { Kysely } from 'kysely';
import { type AccountsTables, note } from '../../../accounts/index.ts';
import type { CheckTables } from '../../check-tables.ts';

/** Closes a correction from the public with what was done about it. `gone`: there is none, or somebody else was quicker. */
export function handleCorrection(
  db: Kysely<CheckTables & AccountsTables>,
  act: {
    readonly correctionId: string;
    /** The version that the person has seen. */
    readonly version: number;
    readonly outcome: 'adopted' | 'not_adopted';
    /** In the office's words; empty = none. */
    readonly note: string;
    readonly actorId: string;
    readonly now: Date;
  },
): Promise<{ readonly kind: 'handled' | 'gone' }> {
  const { correctionId, version, outcome, actorId, now } = act;
  return db.transaction().execute(async (trx: Kysely<CheckTables & AccountsTables>) => {
    const done = await trx
      .updateTable('funding_correction')
      .set({
        outcome,
        note: act.note === '' ? null : act.note,
        handled_at: now,
        handled_by: actorId,
        version: version + 1,
      })
      .where('id', '=', correctionId)
      .where('version', '=', version)
      .where('handled_at', 'is', null)
      .returning('programme_id')
      .executeTakeFirst();
    if (done === undefined) return { kind: 'gone' as const };
    await note(trx, {
      actorId,
      action: 'funding_correction.handled',
      subject: { kind: 'funding_correction', id: correctionId },
      memberId: null,
      details: { programme: done.programme_id, outcome },
      now,
    });
    return { kind: 'handled' as const };
  });
}
