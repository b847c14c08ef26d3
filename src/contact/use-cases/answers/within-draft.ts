import type { Kysely } from 'kysely';
import { type AnswerDraft, findDraft } from '../../queries/answers/find-draft.ts';
import type { ContactTables } from '../../tables.ts';
import { within } from '../../within.ts';

/** It is no more, or somebody else has changed it meanwhile. */
export type DraftTrouble = { readonly kind: 'gone' } | { readonly kind: 'conflict' };

/** Runs under the lock of a draft, if it is still as the person saw it. */
export function withinDraft<Answer>(
  db: Kysely<ContactTables>,
  seen: { readonly draftId: string; readonly version: number },
  act: (trx: Kysely<ContactTables>, draft: AnswerDraft) => Promise<Answer>,
): Promise<Answer | DraftTrouble> {
  return within(db, async (trx): Promise<Answer | DraftTrouble> => {
    await trx
      .selectFrom('answer_draft')
      .select('id')
      .where('id', '=', seen.draftId)
      .forUpdate()
      .execute();
    const draft = await findDraft(trx, seen.draftId);
    if (draft === null) return { kind: 'gone' };
    if (draft.version !== seen.version) return { kind: 'conflict' };
    return act(trx, draft);
  });
}
