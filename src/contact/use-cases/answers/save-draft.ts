import type { Kysely } from 'kysely';
import { randomId } from '../../../platform/ids.ts';
import type { AnswerDocument } from '../../model/answers/answer-document.ts';
import type { ContactTables } from '../../tables.ts';
import { type DraftTrouble, withinDraft } from './within-draft.ts';

/** Begins a draft. A published answer has one at a time: then that one is answered, unchanged. */
export function beginDraft(
  db: Kysely<ContactTables>,
  act: {
    /** The published answer to be changed; null = a new one. */
    readonly answerId: string | null;
    readonly ownerMemberId: string | null;
    readonly document: AnswerDocument;
    readonly fromEnquiry: boolean;
    readonly actorId: string;
    readonly now: Date;
  },
): Promise<string> {
  const { answerId, ownerMemberId, document, fromEnquiry, actorId, now } = act;
  return db.transaction().execute(async (trx) => {
    const id = randomId();
    const added = await trx
      .insertInto('answer_draft')
      .values({
        id,
        answer_id: answerId,
        owner_member_id: ownerMemberId,
        document: JSON.stringify(document),
        from_enquiry: fromEnquiry,
        written_by: actorId,
        created_at: now,
        changed_at: now,
      })
      .onConflict((conflict) => conflict.column('answer_id').doNothing())
      .executeTakeFirst();
    if (Number(added.numInsertedOrUpdatedRows ?? 0) === 0) {
      const open = await trx
        .selectFrom('answer_draft')
        .select('id')
        .where('answer_id', '=', answerId)
        .executeTakeFirstOrThrow();
      return open.id;
    }
    await noteWriter(trx, id, actorId, now);
    return id;
  });
}

/** Saves what was written. What had been handed in is a draft again: a second person releases only what they have read. */
export function saveDraft(
  db: Kysely<ContactTables>,
  act: {
    readonly draftId: string;
    readonly version: number;
    readonly document: AnswerDocument;
    readonly actorId: string;
    readonly now: Date;
  },
): Promise<{ readonly kind: 'saved'; readonly version: number } | DraftTrouble> {
  const { draftId, document, actorId, now } = act;
  return withinDraft(db, act, async (trx, draft) => {
    await trx
      .updateTable('answer_draft')
      .set({
        document: JSON.stringify(document),
        version: draft.version + 1,
        state: 'draft',
        submitted_at: null,
        written_by: actorId,
        changed_at: now,
      })
      .where('id', '=', draftId)
      .execute();
    await noteWriter(trx, draftId, actorId, now);
    return { kind: 'saved', version: draft.version + 1 } as const;
  });
}

async function noteWriter(
  trx: Kysely<ContactTables>,
  draftId: string,
  personId: string,
  now: Date,
): Promise<void> {
  await trx
    .insertInto('answer_draft_writer')
    .values({ draft_id: draftId, person_id: personId, saved_at: now })
    .onConflict((conflict) =>
      conflict.columns(['draft_id', 'person_id']).doUpdateSet({ saved_at: now }),
    )
    .execute();
}
