import type { Kysely } from 'kysely';
import type { DraftDatabase } from '../../queries/edit/drafts.ts';
import { type DraftActor, noteDraft } from './note-draft.ts';
import { type DraftTrouble, withinDraft } from './within-draft.ts';

/** Gives a draft that was handed in back to who wrote it, with the reason. */
export function refuseDraft(
  db: Kysely<DraftDatabase>,
  act: DraftActor & {
    readonly draftId: string;
    readonly version: number;
    readonly refusal: string;
  },
): Promise<{ readonly kind: 'refused' } | DraftTrouble> {
  const { draftId, refusal, actorId, now } = act;
  return withinDraft(db, act, async (trx, draft) => {
    if (draft.state !== 'submitted') return { kind: 'changed_meanwhile' as const };
    await trx
      .updateTable('funding_draft')
      .set({ state: 'draft', refusal, decided_by: actorId, decided_at: now })
      .where('id', '=', draftId)
      .execute();
    await noteDraft(trx, draft, { actorId, now, action: 'funding_draft.refused' });
    return { kind: 'refused' as const };
  });
}
