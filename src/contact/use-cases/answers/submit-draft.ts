import type { Kysely } from 'kysely';
import { note } from '../../../accounts/index.ts';
import { personalPartsOf } from '../../model/answers/check-document.ts';
import type { PersonalPart } from '../../model/answers/personal-text.ts';
import type { ContactTables } from '../../tables.ts';
import { type DraftTrouble, withinDraft } from './within-draft.ts';

export type SubmitDraft =
  | { readonly kind: 'submitted' }
  /** Something in it may say who somebody is: nobody else gets to read it so. */
  | { readonly kind: 'personal'; readonly parts: readonly PersonalPart[] }
  | DraftTrouble;

/** Hands a draft to a second person. */
export function submitDraft(
  db: Kysely<ContactTables>,
  act: {
    readonly draftId: string;
    readonly version: number;
    /** Published contacts of the network, which may stand in it. */
    readonly allowed: readonly string[];
    readonly actorId: string;
    readonly now: Date;
  },
): Promise<SubmitDraft> {
  const { draftId, allowed, actorId, now } = act;
  return withinDraft(db, act, async (trx, draft): Promise<SubmitDraft> => {
    const parts = personalPartsOf(draft.document, allowed);
    if (parts.length > 0) return { kind: 'personal', parts };
    await trx
      .updateTable('answer_draft')
      .set({ state: 'submitted', submitted_at: now, refusal: null, changed_at: now })
      .where('id', '=', draftId)
      .execute();
    await note(trx, {
      actorId,
      action: 'answer.submitted',
      subject: { kind: 'answer_draft', id: draftId },
      memberId: draft.ownerMemberId,
      now,
    });
    return { kind: 'submitted' };
  });
}

/** Throws a draft away; a published answer stays as it is. */
export function dropDraft(
  db: Kysely<ContactTables>,
  act: { readonly draftId: string; readonly version: number },
): Promise<{ readonly kind: 'dropped' } | DraftTrouble> {
  return withinDraft(db, act, async (trx) => {
    await trx.deleteFrom('answer_draft').where('id', '=', act.draftId).execute();
    return { kind: 'dropped' } as const;
  });
}
