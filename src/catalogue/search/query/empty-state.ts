import { newDictionaries } from '../segment/dictionaries.ts';
import { emptyLexicon } from '../text/lexicon.ts';
import type { IndexState } from './state.ts';

/** Before the first build: nothing is found. */
export function emptyState(): IndexState {
  return {
    segments: [],
    dictionaries: newDictionaries(),
    lexicon: emptyLexicon(),
    position: 0,
  };
}
