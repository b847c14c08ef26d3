import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { CatalogueTables } from '../../tables.ts';
import type { Terms } from '../segment/rows.ts';

export interface LoadedTerms {
  readonly terms: Terms;
  /** Another one as soon as a parent or a label changes: then everything has to be built anew. */
  readonly fingerprint: string;
}

/** The closed lists that the index needs: topics with parents and labels, labels of certificates. */
export async function loadTerms(db: Kysely<CatalogueTables>): Promise<LoadedTerms> {
  const rows = await db
    .selectFrom('vocabulary_term')
    .where('vocabulary', 'in', ['topic', 'certificate'])
    .orderBy('vocabulary')
    .orderBy('key')
    .select(['vocabulary', 'key', 'parent', 'labels'])
    .execute();
  const topicParents = new Map<string, string>();
  const topicLabels = new Map<string, string[]>();
  const certificateLabels = new Map<string, string[]>();
  for (const { vocabulary, key, parent, labels } of rows) {
    const texts = [labels.de, ...(labels.en === undefined ? [] : [labels.en])];
    (vocabulary === 'topic' ? topicLabels : certificateLabels).set(key, texts);
    if (vocabulary === 'topic' && parent !== null) topicParents.set(key, parent);
  }
  return {
    terms: { topicParents, topicLabels, certificateLabels },
    fingerprint: createHash('sha256').update(JSON.stringify(rows)).digest('hex'),
  };
}
