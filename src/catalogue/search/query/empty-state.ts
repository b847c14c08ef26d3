import { newDictionaries } from '../segment/dictionaries.ts';
import { learnCompoundParts } from '../text/compounds.ts';
import type { IndexState } from './state.ts';

/** Before the first build: nothing is found. */
export function emptyState(): IndexState {
  return {
    segments: [],
    dictionaries: newDictionaries(),
    lexicon: { parts: learnCompoundParts(new Map(), 0), averageLength: 1 },
    position: 0,
  };
}
