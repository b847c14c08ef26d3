import type { Kysely } from 'kysely';
import { type DraftDatabase, type FundingDraft, openDraft } from '../../queries/edit/drafts.ts';

/** What every act on a draft can come to besides its own answers. */
export type DraftTrouble =
  /** There is no such draft, or it has been released or discarded. */
  | { readonly kind: 'missing' }
  /** Somebody has saved it since `version`; nothing was written. */
  | { readonly kind: 'changed_meanwhile' };

/** Does something to an open draft while nobody else changes it. The version is the one that the person has seen. */
export function withinDraft<Answer>(
  db: Kysely<DraftDatabase>,
  { draftId, version }: { readonly draftId: string; readonly version: number },
  act: (trx: Kysely<DraftDatabase>, draft: FundingDraft) => Promise<Answer>,
): Promise<Answer | DraftTrouble> {
  return db
    .transaction()
    .execute(async (trx: Kysely<DraftDatabase>): Promise<Answer | DraftTrouble> => {
      const draft = await openDraft(trx, draftId, { forUpdate: true });
      if (draft === null) return { kind: 'missing' };
      if (draft.version !== version) return { kind: 'changed_meanwhile' };
      return act(trx, draft);
    });
}
