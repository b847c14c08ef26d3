import type { CompoundParts } from './compounds.ts';

/** What was learned from the whole catalogue and is used for its later changes and for queries. */
export interface Lexicon {
  readonly parts: CompoundParts;
  /** Words per offer on average; longer texts weigh a word less. */
  readonly averageLength: number;
}
