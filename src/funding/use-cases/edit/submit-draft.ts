import type { Kysely } from 'kysely';
import type { DraftDatabase } from '../../queries/edit/drafts.ts';
import { noteDraft } from './note-draft.ts';
import { type DraftSurroundings, readinessOf } from './ready-draft.ts';
import { type DraftTrouble, withinDraft } from './within-draft.ts';

export type SubmitAnswer =
  | { readonly kind: 'submitted' }
  /** Something is wrong in it, or a changed result is not confirmed. */
  | { readonly kind: 'not_ready' }
  | DraftTrouble;

/** Hands a draft to a second person, with the reason for the change in the office's words. */
export function submitDraft(
  db: Kysely<DraftDatabase>,
  act: DraftSurroundings & {
    readonly draftId: string;
    readonly version: number;
    readonly reason: string;
    readonly actorId: string;
  },
): Promise<SubmitAnswer> {
  const { draftId, reason, actorId, now } = act;
  return withinDraft(db, act, async (trx, draft): Promise<SubmitAnswer> => {
    if (!(await readinessOf(trx, draft, act)).isReady) return { kind: 'not_ready' };
    await trx
      .updateTable('funding_draft')
      .set({
        state: 'submitted',
        reason,
        refusal: null,
        submitted_by: actorId,
        submitted_at: now,
      })
      .where('id', '=', draftId)
      .execute();
    const { version } = act;
    await noteDraft(trx, draft, { actorId, now, action: 'funding_draft.submitted', version });
    return { kind: 'submitted' };
  });
}
