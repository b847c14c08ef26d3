import type { Kysely } from 'kysely';
import { versionHistory } from '../../../../funding/index.ts';
import { namesOfPeople } from '../../../queries/names-of-people.ts';
import type { OfficeTables } from '../../../tables.ts';

/** Who wrote and who released an edition of a version, when and why. */
export interface ReleaseLine {
  readonly validFrom: string;
  readonly edition: number;
  readonly releasedAt: Date;
  readonly reason: string;
  /** Null = the account was erased. */
  readonly author: string | null;
  readonly releasedBy: string | null;
}

/** All releases of a programme by the office, newest first. */
export async function releaseLines(
  db: Kysely<OfficeTables>,
  programmeId: string,
): Promise<readonly ReleaseLine[]> {
  const releases = await versionHistory(db, programmeId);
  const ids = releases.flatMap(({ authorId, releasedBy }) => [authorId, releasedBy]);
  const names = await namesOfPeople(db, ids);
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? null));
  return releases.map(({ validFrom, edition, releasedAt, reason, authorId, releasedBy }) => ({
    validFrom,
    edition,
    releasedAt,
    reason,
    author: nameOf(authorId),
    releasedBy: nameOf(releasedBy),
  }));
}
