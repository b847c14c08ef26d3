import { newDictionaries } from '../segment/dictionaries.ts';
import { CompoundParts } from '../text/compounds.ts';
import type { IndexState } from './state.ts';

/** Before the first build: nothing is found. */
export function emptyState(): IndexState {
  return {
    segments: [],
    dictionaries: newDictionaries(),
    lexicon: { parts: new CompoundParts(new Map(), new Set()), averageLength: 1 },
    position: 0,
  };
}
