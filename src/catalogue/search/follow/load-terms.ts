import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { CatalogueTables } from '../../tables.ts';
import type { Terms } from '../segment/rows.ts';
import { loadSynonyms } from './load-synonyms.ts';

export interface LoadedTerms {
  readonly terms: Terms;
  /** Another one as soon as a parent, a label, a code or a list of synonyms changes: then everything has to be built anew. */
  readonly fingerprint: string;
}

/**
 * The closed lists that the index needs: topics with parents and labels, labels of certificates, funding and target groups, and words
 * for the same thing.
 */
export async function loadTerms(db: Kysely<CatalogueTables>): Promise<LoadedTerms> {
  const { terms, topicCodes, fingerprint, hasSynonyms } = await loadClosedLists(db);
  const synonyms = hasSynonyms ? await loadSynonyms(db, topicCodes) : [];
  return { terms: { ...terms, synonyms }, fingerprint };
}

/** The same without words for the same thing: who has a base has them in its lexicon, and thousands of occupations take their time. */
export async function loadClosedLists(db: Kysely<CatalogueTables>) {
  const [rows, sources] = [await termRows(db), await sourceRows(db)];
  const topicParents = new Map<string, string>();
  const topicLabels = new Map<string, string[]>();
  const topicCodes = new Map<string, readonly string[]>();
  const certificateLabels = new Map<string, string[]>();
  const factLabels = new Map<string, string[]>();
  const labelsOf: Readonly<Record<string, Map<string, string[]>>> = {
    topic: topicLabels,
    certificate: certificateLabels,
  };
  for (const { vocabulary, key, parent, labels, codes } of rows) {
    const texts = [labels.de, ...(labels.en === undefined ? [] : [labels.en])];
    (labelsOf[vocabulary] ?? factLabels).set(key, texts);
    if (vocabulary !== 'topic') continue;
    if (parent !== null) topicParents.set(key, parent);
    topicCodes.set(key, codes.kldb ?? []);
  }
  return {
    terms: { topicParents, topicLabels, certificateLabels, factLabels },
    topicCodes,
    fingerprint: fingerprintOf(rows, sources),
    hasSynonyms: sources.length > 0,
  };
}

/** The fingerprint alone: a small read, for the question whether something has changed. */
export async function termsFingerprint(db: Kysely<CatalogueTables>): Promise<string> {
  return fingerprintOf(await termRows(db), await sourceRows(db));
}

function fingerprintOf(...rows: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(rows)).digest('hex');
}

function termRows(db: Kysely<CatalogueTables>) {
  return db
    .selectFrom('vocabulary_term')
    .where('vocabulary', 'in', ['topic', 'certificate', 'funding', 'target'])
    .orderBy('vocabulary')
    .orderBy('key')
    .select(['vocabulary', 'key', 'parent', 'labels', 'codes'])
    .execute();
}

function sourceRows(db: Kysely<CatalogueTables>) {
  return db.selectFrom('synonym_source').orderBy('key').select(['key', 'fingerprint']).execute();
}
