import type { Kysely } from 'kysely';
import type { MembersTables } from '../../tables.ts';
import { type SealLine, sealLineOf, selectSealLines } from './seal-line.ts';

/** A seal that the office has to check. */
export interface WaitingSeal extends SealLine {
  readonly memberName: string;
}

/** What waits for the office, longest first. */
export async function waitingSeals(db: Kysely<MembersTables>): Promise<WaitingSeal[]> {
  const rows = await selectSealLines(db)
    .innerJoin('member as m', 'm.id', 's.member_id')
    .where('s.state', '=', 'waiting')
    .orderBy('s.submitted_at')
    .orderBy('s.id')
    .select('m.name as member_name')
    .execute();
  return rows.map((row) => ({ ...sealLineOf(row), memberName: row.member_name }));
}
