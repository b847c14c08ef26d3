import type { Kysely } from 'kysely';
import { type Move, movesBetween } from '../../model/edit/moves.ts';
import type { Persona } from '../../model/persona.ts';
import type { RuleBook } from '../../model/programme.ts';
import type { DraftDatabase } from '../../queries/edit/drafts.ts';
import { baseOf } from './draft-base.ts';
import { type DraftActor, noteDraft } from './note-draft.ts';
import { type DraftTrouble, withinDraft } from './within-draft.ts';

/** Names a move in a form. */
export const moveKey = ({ personaId, programmeId }: Move): string => `${personaId} ${programmeId}`;

/** Keeps that changed results are wanted, with the reason: exactly as they are now, and only those that were ticked. */
export function confirmMoves(
  db: Kysely<DraftDatabase>,
  act: DraftActor & {
    readonly book: RuleBook;
    readonly personas: readonly Persona[];
    readonly draftId: string;
    readonly version: number;
    /** See {@link moveKey}. */
    readonly keys: readonly string[];
    readonly reason: string;
  },
): Promise<{ readonly kind: 'confirmed' } | DraftTrouble> {
  const { book, personas, draftId, reason, actorId, now } = act;
  return withinDraft(db, act, async (trx, draft) => {
    const moves = movesBetween(book, personas, baseOf(book, draft), draft.document).filter((move) =>
      act.keys.includes(moveKey(move)),
    );
    for (const { personaId, programmeId, before, after } of moves) {
      const said = {
        move: JSON.stringify({ before, after }),
        reason,
        confirmed_by: actorId,
        confirmed_at: now,
      };
      await trx
        .insertInto('funding_draft_move')
        .values({ draft_id: draftId, persona_id: personaId, programme_id: programmeId, ...said })
        .onConflict((conflict) =>
          conflict.columns(['draft_id', 'persona_id', 'programme_id']).doUpdateSet(said),
        )
        .execute();
    }
    await noteDraft(trx, draft, { actorId, now, action: 'funding_draft.confirmed' });
    return { kind: 'confirmed' as const };
  });
}
