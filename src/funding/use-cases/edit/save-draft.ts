import type { Kysely } from 'kysely';
import { withCasesFrom } from '../../model/edit/with-cases-from.ts';
import type { DraftDatabase } from '../../queries/edit/drafts.ts';
import { ProgrammeVersionSchema } from '../../schema/programme-schema.ts';
import { type DraftActor, noteDraft } from './note-draft.ts';
import { type DraftTrouble, withinDraft } from './within-draft.ts';

export type SaveDraftAnswer =
  | { readonly kind: 'saved'; readonly version: number }
  /** Places of the document that its schema does not read, e.g. `leistung.0.max_eur`; nothing was written. */
  | { readonly kind: 'unfit'; readonly places: readonly string[] }
  | DraftTrouble;

/** Saves the whole document of a draft. What had been handed in is a draft again: a second person releases only what it has seen. */
export function saveDraft(
  db: Kysely<DraftDatabase>,
  act: DraftActor & {
    readonly draftId: string;
    /** The version that the person has seen. */
    readonly version: number;
    readonly document: unknown;
  },
): Promise<SaveDraftAnswer> {
  const { draftId, version: seen, actorId, now } = act;
  const read = ProgrammeVersionSchema.safeParse(act.document);
  if (!read.success) {
    const places = read.error.issues.map(({ path }) => path.join('.'));
    return Promise.resolve({ kind: 'unfit', places });
  }
  return withinDraft(db, { draftId, version: seen }, async (trx, draft) => {
    // Its name and id are not the form's matter.
    const document = JSON.stringify(withCasesFrom({ ...read.data, id: draft.programmeId }));
    const version = seen + 1;
    await trx
      .updateTable('funding_draft')
      .set({ document, version, state: 'draft', changed_at: now })
      .where('id', '=', draftId)
      .execute();
    await trx
      .insertInto('funding_draft_save')
      .values({ draft_id: draftId, version, document, saved_by: actorId, saved_at: now })
      .execute();
    await noteDraft(trx, draft, { actorId, now, action: 'funding_draft.saved', version });
    return { kind: 'saved' as const, version };
  });
}
