import type { Kysely } from 'kysely';
import type { ClosedLists } from '../../model/term-problems.ts';
import type { EditingTables } from '../../tables.ts';

const VOCABULARIES = {
  topics: 'topic',
  targets: 'target',
  funding: 'funding',
  certificates: 'certificate',
} as const;

/** The keys that courses may name, as the network has them now: some hundred rows. */
export async function closedLists(db: Kysely<EditingTables>): Promise<ClosedLists> {
  const rows = await db
    .selectFrom('vocabulary_term')
    .where('vocabulary', 'in', Object.values(VOCABULARIES))
    .select(['vocabulary', 'key'])
    .execute();
  const keysOf = (part: keyof typeof VOCABULARIES): ReadonlySet<string> =>
    new Set(
      rows.filter(({ vocabulary }) => vocabulary === VOCABULARIES[part]).map(({ key }) => key),
    );
  return {
    topics: keysOf('topics'),
    targets: keysOf('targets'),
    funding: keysOf('funding'),
    certificates: keysOf('certificates'),
  };
}
