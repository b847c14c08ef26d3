import type { Kysely } from 'kysely';
import type { DraftDatabase } from '../../queries/edit/drafts.ts';
import { type DraftActor, noteDraft } from './note-draft.ts';
import { type DraftTrouble, withinDraft } from './within-draft.ts';

/** Throws a draft away: the version that runs goes on as it is. */
export function discardDraft(
  db: Kysely<DraftDatabase>,
  act: DraftActor & { readonly draftId: string; readonly version: number },
): Promise<{ readonly kind: 'discarded' } | DraftTrouble> {
  const { draftId, actorId, now } = act;
  return withinDraft(db, act, async (trx, draft) => {
    await trx
      .updateTable('funding_draft')
      .set({ state: 'discarded', decided_by: actorId, decided_at: now })
      .where('id', '=', draftId)
      .execute();
    await trx.deleteFrom('funding_draft_save').where('draft_id', '=', draftId).execute();
    await trx.deleteFrom('funding_draft_move').where('draft_id', '=', draftId).execute();
    await noteDraft(trx, draft, { actorId, now, action: 'funding_draft.discarded' });
    return { kind: 'discarded' as const };
  });
}
