import { CompoundParts } from './compounds.ts';
import { Synonyms } from './synonyms.ts';

/** What was learned from the whole catalogue, with the synonyms of the network: used for later changes and for queries. */
export interface Lexicon {
  readonly parts: CompoundParts;
  /** Words per offer on average; longer texts weigh a word less. */
  readonly averageLength: number;
  readonly synonyms: Synonyms;
}

export function emptyLexicon(): Lexicon {
  return {
    parts: new CompoundParts(new Map(), new Set()),
    averageLength: 1,
    synonyms: new Synonyms([]),
  };
}
