import type { Kysely } from 'kysely';
import type { Language } from '../../platform/texts/index.ts';
import { type LocalizedText, localized } from '../../platform/texts/localized.ts';
import type { CatalogueTables } from '../tables.ts';
import { occupationNames } from './suggestions/occupation-groups.ts';

export interface TermLabel {
  readonly key: string;
  readonly parent: string | null;
  readonly labels: LocalizedText;
}

export interface ProviderLabel {
  readonly slug: string;
  readonly name: string;
}

/** Names of the values that filters and pages show: terms of the closed lists and providers. */
export interface Labels {
  /**
   * The term's label, in German where the language has none; null for an unknown key. `occupation` holds the imported lists of
   * occupations by KldB code and ESCO address.
   */
  term(vocabulary: string, key: string, language: Language): string | null;
  /** All terms of a list in the network's order. */
  terms(vocabulary: string): readonly TermLabel[];
  provider(slug: string): ProviderLabel | null;
}

/** Keeps the labels in memory. */
export interface LabelStore {
  /**
   * The labels as of now. They are read at the first call, again after ten minutes, and when one of the given providers (slugs) is
   * unknown (somebody joined), but not more often than every ten seconds.
   */
  get(now: Date, providerSlugs?: readonly string[]): Promise<Labels>;
}

const PAUSE_MS = 10_000;
/** The operator may have imported a list of occupations since. */
const MOST_AGE_MS = 600_000;

/** The lists are small: hundreds of terms, at most some thousand providers. */
export function openLabelStore(db: Kysely<CatalogueTables>): LabelStore {
  let kept: { labels: Labels; readAt: number } | null = null;
  let reading: Promise<Labels> | null = null;

  const read = async (now: Date): Promise<Labels> => {
    try {
      const labels = await loadLabels(db);
      kept = { labels, readAt: now.getTime() };
      return labels;
    } finally {
      reading = null;
    }
  };
  return {
    get(now, providerSlugs = []) {
      if (kept) {
        const { labels, readAt } = kept;
        const age = now.getTime() - readAt;
        const isComplete = providerSlugs.every((slug) => labels.provider(slug) !== null);
        if (age < PAUSE_MS || (isComplete && age < MOST_AGE_MS)) return Promise.resolve(labels);
      }
      reading ??= read(now);
      return reading;
    },
  };
}

async function loadLabels(db: Kysely<CatalogueTables>): Promise<Labels> {
  const [termRows, memberRows, occupationRows] = await Promise.all([
    db
      .selectFrom('vocabulary_term')
      .orderBy('vocabulary')
      .orderBy('position')
      .select(['vocabulary', 'key', 'parent', 'labels'])
      .execute(),
    db.selectFrom('member').orderBy('name').select(['slug', 'name']).execute(),
    occupationNames(db),
  ]);
  const lists = new Map<string, Map<string, TermLabel>>();
  for (const { vocabulary, key, parent, labels } of termRows) {
    const list = lists.get(vocabulary) ?? new Map<string, TermLabel>();
    list.set(key, { key, parent, labels });
    lists.set(vocabulary, list);
  }
  lists.set(
    'occupation',
    new Map(
      occupationRows.map(({ key, name }) => [key, { key, parent: null, labels: { de: name } }]),
    ),
  );
  const inOrder = new Map([...lists].map(([name, list]) => [name, [...list.values()]]));
  const providers = new Map(memberRows.map((member) => [member.slug, member]));
  return {
    term(vocabulary, key, language) {
      const labels = lists.get(vocabulary)?.get(key)?.labels;
      return labels ? localized(labels, language) : null;
    },
    terms: (vocabulary) => inOrder.get(vocabulary) ?? [],
    provider: (slug) => providers.get(slug) ?? null,
  };
}
