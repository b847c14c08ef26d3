import type { Kysely } from 'kysely';
import { authorsOf, type DraftDatabase } from '../../queries/edit/drafts.ts';
import { noteExpectation } from '../note-expectation.ts';
import { releaseVersion } from '../release-version.ts';
import { type DraftSurroundings, readinessOf } from './ready-draft.ts';
import { type DraftTrouble, withinDraft } from './within-draft.ts';

export type ReleaseAnswer =
  | { readonly kind: 'released' }
  /** The person has written in it: another one has to release it. */
  | { readonly kind: 'own' }
  /** It was not handed in, or the rules around it have changed since. */
  | { readonly kind: 'not_ready' }
  /** A version with this first day was released before. */
  | { readonly kind: 'exists' }
  | DraftTrouble;

/**
 * Makes a draft count from its first day on: only by somebody who has not written in it, and only what was handed in. Changed
 * results of test persons are kept with their reasons as what is expected from now on.
 */
export function releaseDraft(
  db: Kysely<DraftDatabase>,
  act: DraftSurroundings & {
    readonly draftId: string;
    readonly version: number;
    readonly actorId: string;
  },
): Promise<ReleaseAnswer> {
  const { draftId, actorId, now } = act;
  return withinDraft(db, act, async (trx, draft): Promise<ReleaseAnswer> => {
    const authors = await authorsOf(trx, draftId);
    if (authors.some(({ personId }) => personId === actorId)) return { kind: 'own' };
    const { isReady, moves } = await readinessOf(trx, draft, act);
    const { state, reason, submittedBy } = draft;
    if (state !== 'submitted' || reason === null || !isReady) return { kind: 'not_ready' };
    if (submittedBy === actorId) return { kind: 'own' };
    const answer = await releaseVersion(trx, {
      version: draft.document,
      authorId: submittedBy,
      releasedBy: actorId,
      reason,
      now,
    });
    if (answer.kind === 'exists') return { kind: 'exists' };
    for (const { personaId, programmeId, after, reason: why } of moves)
      if (after !== null && why !== null)
        await noteExpectation(trx, {
          personaId,
          programmeId,
          status: after.status,
          amounts: after.amounts,
          reason: why,
          actorId,
          now,
        });
    await trx
      .updateTable('funding_draft')
      .set({ state: 'released', decided_by: actorId, decided_at: now })
      .where('id', '=', draftId)
      .execute();
    await trx.deleteFrom('funding_draft_save').where('draft_id', '=', draftId).execute();
    return { kind: 'released' };
  });
}
