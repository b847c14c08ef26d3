import type { Kysely } from 'kysely';
import type { RuleTables } from '../tables.ts';

/** A release: of a new version, or of corrected texts of one. */
export interface Release {
  readonly validFrom: string;
  /** Counts from 1 per version. */
  readonly edition: number;
  /** As it was released, in whatever shape was right then. */
  readonly document: unknown;
  readonly reason: string;
  /** Null = the account was erased. */
  readonly authorId: string | null;
  readonly releasedBy: string | null;
  readonly releasedAt: Date;
}

/** All releases of a programme by the office, newest first. */
export function versionHistory(
  db: Kysely<RuleTables>,
  programmeId: string,
): Promise<readonly Release[]> {
  return db
    .selectFrom('funding_version')
    .where('programme_id', '=', programmeId)
    .select([
      'valid_from as validFrom',
      'edition',
      'document',
      'reason',
      'author_id as authorId',
      'released_by as releasedBy',
      'released_at as releasedAt',
    ])
    .orderBy('released_at', 'desc')
    .orderBy('edition', 'desc')
    .execute();
}
