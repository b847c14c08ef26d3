import type { Kysely } from 'kysely';
import { type LocalDate, localDate } from '../../../platform/clock.ts';
import { randomId } from '../../../platform/ids.ts';
import { versionOn } from '../../model/edit/version-on.ts';
import { withCasesFrom } from '../../model/edit/with-cases-from.ts';
import type { RuleBook } from '../../model/programme.ts';
import type { DraftDatabase } from '../../queries/edit/drafts.ts';
import { type DraftActor, noteDraft } from './note-draft.ts';

export type BeginAnswer =
  /** `isNew` is false where somebody has begun one already: there is one draft of a programme at a time. */
  | { readonly kind: 'begun'; readonly draftId: string; readonly isNew: boolean }
  | {
      readonly kind: 'missing';
    };

/** Begins a new version as a copy of the one that runs. What is in it counts for nobody before it is released. */
export function beginDraft(
  db: Kysely<DraftDatabase>,
  act: DraftActor & {
    readonly book: RuleBook;
    readonly programmeId: string;
    /** First day of the new version. */
    readonly validFrom: LocalDate;
  },
): Promise<BeginAnswer> {
  const { book, programmeId, validFrom, actorId, now } = act;
  const base = versionOn(book, programmeId, localDate(now));
  if (base === null) return Promise.resolve({ kind: 'missing' });
  return db.transaction().execute(async (trx: Kysely<DraftDatabase>): Promise<BeginAnswer> => {
    const { gueltig_bis: _ended, luecke: _gap, ...copied } = base;
    const document = JSON.stringify(withCasesFrom({ ...copied, gueltig_von: validFrom }));
    const id = randomId();
    const begun = await trx
      .insertInto('funding_draft')
      .values({
        id,
        programme_id: programmeId,
        based_on: base.gueltig_von,
        document,
        created_by: actorId,
        created_at: now,
        changed_at: now,
      })
      .onConflict((conflict) =>
        conflict.column('programme_id').where('state', 'in', ['draft', 'submitted']).doNothing(),
      )
      .returning('id')
      .executeTakeFirst();
    if (begun === undefined) {
      const open = await trx
        .selectFrom('funding_draft')
        .where('programme_id', '=', programmeId)
        .where('state', 'in', ['draft', 'submitted'])
        .select('id')
        .executeTakeFirst();
      return open === undefined
        ? { kind: 'missing' }
        : { kind: 'begun', draftId: open.id, isNew: false };
    }
    await trx
      .insertInto('funding_draft_save')
      .values({ draft_id: id, version: 1, document, saved_by: actorId, saved_at: now })
      .execute();
    await noteDraft(trx, { id, programmeId }, { actorId, now, action: 'funding_draft.begun' });
    return { kind: 'begun', draftId: id, isNew: true };
  });
}
