import type { Reading } from '../types.ts';

/** One way in which an offer can have a word of the query: it has all these terms. */
export interface Alternative {
  readonly terms: readonly string[];
  readonly weight: number;
  readonly reading: Reading;
  /** As people write it. */
  readonly text: string;
  /** Only a title, subtitle, topic, keyword or certificate counts, so that what is merely related does not drown what was asked for. */
  readonly onlyHeadings: boolean;
  /** Only offers in which this very word stands, not merely one of its forms; null = any form. */
  readonly exactly: string | null;
}

/** Alternatives of which an offer must have at least one. */
export type WordGroup = readonly Alternative[];

/** Words that stand one behind the other in a text; each as the folded forms that it may have. */
export type Phrase = readonly (readonly string[])[];

/** What an offer must have, may have and must not have. Without groups and phrases every offer is meant but the excluded ones. */
export interface QueryWords {
  readonly groups: readonly WordGroup[];
  /** Need not be met but counts. */
  readonly boost: WordGroup;
  readonly phrases: readonly Phrase[];
  readonly excludedTerms: readonly string[];
  readonly excludedPhrases: readonly Phrase[];
}
