import type { Kysely } from 'kysely';
import type { NetworkTables } from '../../src/network/index.ts';

const TERMS = [
  ['topic', 'deutsch'],
  ['topic', 'kochen'],
  ['target', 'frauen'],
  ['funding', 'bildungsgutschein'],
  ['certificate', 'teilnahme'],
] as const;

/** The few terms that `wholeCourse` and the tests of editing name; without them no course can be published. */
export async function addCourseTerms(db: Kysely<NetworkTables>): Promise<void> {
  const labels = (key: string) => JSON.stringify({ de: key });
  await db
    .insertInto('vocabulary_term')
    .values(
      TERMS.map(([vocabulary, key], position) => ({
        vocabulary,
        key,
        parent: null,
        position,
        labels: labels(key),
        codes: '{}',
        origin: 'network',
      })),
    )
    .execute();
}
