import { stem } from '../text/stem.ts';
import type { TermFinder } from './find-terms.ts';
import { likelyWord } from './likely-word.ts';
import type { WordGroup } from './word-group.ts';

const SHORTEST_PART = 4;
/** Places at which a compound is tried; each costs a look at all words. */
const MOST_TRIED = 6;

interface SimilarParts {
  readonly group: WordGroup;
  /** The whole word as it was probably meant. */
  readonly shown: string;
  readonly distance: number;
}

/**
 * What a compound that the catalogue does not have may have meant, one of its parts being misspelt (`Schweisserlergang`, where there
 * is `Schweißer` and `Lehrgang`); null if no part is known.
 */
export function similarParts(finder: TermFinder, folded: string): SimilarParts | null {
  const { parts } = finder.state.lexicon;
  let best: SimilarParts | null = null;
  let tried = 0;
  // The longest known beginning or end first: it leaves the least to guess.
  for (let length = folded.length - SHORTEST_PART; length >= SHORTEST_PART; length--) {
    const cuts = [
      { known: folded.slice(0, length), rest: folded.slice(length), isFirst: true },
      { known: folded.slice(-length), rest: folded.slice(0, -length), isFirst: false },
    ];
    for (const { known, rest, isFirst } of cuts) {
      if (!parts.isPart(known) || finder.frequency(stem(known)) === 0) continue;
      if (++tried > MOST_TRIED) return best;
      const similar = likelyWord(finder.state, rest);
      if (similar === null || (best !== null && similar.distance >= best.distance)) continue;
      const ordered = isFirst ? [known, similar.folded] : [similar.folded, known];
      const shown = isFirst ? known + similar.shown.toLowerCase() : similar.shown + known;
      const group = finder.alternative({
        terms: [...new Set(ordered.map(stem))],
        reading: 'parts',
        text: shown,
      });
      if (group.length > 0) best = { group, shown, distance: similar.distance };
    }
  }
  return best;
}
