import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { DraftTables } from '../../draft-tables.ts';
import { STATUSES } from '../../model/condition.ts';
import type { Move } from '../../model/edit/moves.ts';

const StandingSchema = z
  .object({ status: z.enum(STATUSES), amounts: z.record(z.string(), z.number().nullable()) })
  .nullable();
const MoveSchema = z.object({ before: StandingSchema, after: StandingSchema });

/** A change of a result that somebody has confirmed as wanted. */
export interface ConfirmedMove extends Move {
  readonly reason: string;
}

export async function confirmedMoves(
  db: Kysely<DraftTables>,
  draftId: string,
): Promise<readonly ConfirmedMove[]> {
  const rows = await db
    .selectFrom('funding_draft_move')
    .where('draft_id', '=', draftId)
    .selectAll()
    .execute();
  return rows.map((row) => ({
    personaId: row.persona_id,
    programmeId: row.programme_id,
    ...MoveSchema.parse(row.move),
    reason: row.reason,
  }));
}
