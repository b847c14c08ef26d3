import { MOST_IMPACT } from '../segment/postings.ts';
import type { Segment } from '../segment/segment.ts';
import { eachWord } from '../segment/word-rows.ts';
import { nameTerm, termsOfWord } from '../text/terms-of-word.ts';
import type { ExplainedHit, ExplainedMatch, ExplainedWord, TextField } from '../types.ts';
import { impactIn, isInBlock, liveCount, postingListsOf } from './posting-list.ts';
import type { IndexState } from './state.ts';
import type { UnderstoodWord, UnderstoodWords } from './understand-words.ts';
import type { Alternative } from './word-group.ts';

/** What each word of the query was understood as, with the number of offers that have it. */
export function explainWords(
  state: IndexState,
  { understood }: UnderstoodWords,
): readonly ExplainedWord[] {
  return understood.map(({ shown, role, group, instead }) => ({
    word: shown,
    role,
    searchedInstead: instead,
    meanings: group.map((alternative) => ({
      reading: alternative.reading,
      text: alternative.text,
      terms: alternative.terms,
      weight: Math.round(alternative.weight * 100) / 100,
      onlyHeadings: alternative.onlyHeadings,
      offers: state.segments.reduce((sum, segment) => sum + offersIn(segment, alternative), 0),
    })),
  }));
}

function offersIn(segment: Segment, alternative: Alternative): number {
  return liveCount(segment, postingListsOf(segment, alternative));
}

/** Which words of the query a hit has, by what and where: worked out for the hits of a page only. */
export function explainHit(
  state: IndexState,
  segment: Segment,
  offer: number,
  { understood }: UnderstoodWords,
): ExplainedHit {
  const places = placesOf(state, segment, offer);
  const found = understood.flatMap((word) => matchesOf(segment, offer, word, places));
  const score = found.reduce((sum, { points }) => sum + points, 0);
  return {
    offerId: segment.offerIds.ids.get(offer),
    score: Math.round(score),
    matches: found.map(({ points, match }) => ({
      ...match,
      share: score === 0 ? 0 : Math.round((points / score) * 100) / 100,
    })),
  };
}

interface Place {
  readonly field: TextField;
  readonly word: string;
}

interface Found {
  readonly points: number;
  readonly match: Omit<ExplainedMatch, 'share'>;
}

/** As matchWords scores: the first alternative counts whole, further ones half. */
function matchesOf(
  segment: Segment,
  offer: number,
  { shown, role, group }: UnderstoodWord,
  places: ReadonlyMap<string, readonly Place[]>,
): Found[] {
  if (role === 'exclusion') return [];
  const found: Found[] = [];
  for (const alternative of group) {
    const impact = impactOf(segment, offer, alternative);
    if (impact === 0) continue;
    const points = 2 * impact * alternative.weight * (found.length === 0 ? 1 : 0.5);
    const { reading, text } = alternative;
    const where = alternative.terms.flatMap((term) => places.get(term) ?? []);
    const fields = [...new Set(where.map(({ field }) => field))];
    const words = [...new Set(where.map(({ word }) => word))];
    found.push({ points, match: { word: shown, reading, text, fields, words } });
  }
  return found;
}

function impactOf(segment: Segment, offer: number, alternative: Alternative): number {
  const list = [...postingListsOf(segment, alternative)].find((one) => isInBlock(one, offer));
  return list === undefined ? 0 : impactIn(list, offer) & MOST_IMPACT;
}

/** Term → the words of the offer that are listed under it, with their fields. */
function placesOf(state: IndexState, segment: Segment, offer: number): Map<string, Place[]> {
  const { parts } = state.lexicon;
  const places = new Map<string, Place[]>();
  const seen = new Set<string>();
  eachWord(segment.wordRows, offer, (field, number) => {
    const word = segment.wordRows.words.get(number);
    if (seen.has(`${field} ${word}`)) return;
    seen.add(`${field} ${word}`);
    const isName = field === 'provider' || field === 'place';
    for (const term of isName ? [nameTerm(word)] : termsOfWord(word, parts)) {
      const known = places.get(term);
      if (known === undefined) places.set(term, [{ field, word }]);
      else known.push({ field, word });
    }
  });
  return places;
}
