import type { Kysely } from 'kysely';
import type { CheckTables } from '../../check-tables.ts';

/** Words of somebody who says that a programme is described wrong. */
export interface FundingCorrection {
  readonly id: string;
  readonly programmeId: string;
  readonly words: string;
  readonly createdAt: Date;
  readonly version: number;
}

/** A correction that the office has dealt with. */
export interface HandledCorrection extends FundingCorrection {
  readonly handledAt: Date;
  readonly outcome: 'adopted' | 'not_adopted' | null;
  readonly note: string | null;
}

const COLUMNS = [
  'id',
  'programme_id as programmeId',
  'words',
  'created_at as createdAt',
  'version',
] as const;

/** What nobody has dealt with yet, the oldest first. */
export function openCorrections(db: Kysely<CheckTables>): Promise<readonly FundingCorrection[]> {
  return db
    .selectFrom('funding_correction')
    .where('handled_at', 'is', null)
    .select(COLUMNS)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}

/** The newest ones that were dealt with. */
export async function handledCorrections(
  db: Kysely<CheckTables>,
  limit: number,
): Promise<readonly HandledCorrection[]> {
  const rows = await db
    .selectFrom('funding_correction')
    .where('handled_at', 'is not', null)
    .select([...COLUMNS, 'handled_at as handledAt', 'outcome', 'note'])
    .orderBy('handled_at', 'desc')
    .limit(limit)
    .execute();
  return rows.flatMap(({ handledAt, ...row }) =>
    handledAt === null ? [] : [{ ...row, handledAt }],
  );
}
