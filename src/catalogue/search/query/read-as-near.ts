import { OfferQuerySchema } from '../../model/offer-query.ts';
import { stem } from '../text/stem.ts';
import { isStopWord } from '../text/stop-words.ts';
import { nameTerm } from '../text/terms-of-word.ts';
import { wordsOf } from '../text/words.ts';
import type { Centre, PlaceFinder, ReadAsNear, SearchAnswer, SearchRequest } from '../types.ts';
import { TermFinder } from './find-terms.ts';
import { plainWords } from './parse-question.ts';
import type { IndexState } from './state.ts';

/** A search around a place that stood among the words. */
export interface NearReading {
  readonly request: SearchRequest;
  readonly read: ReadAsNear;
}

type Answer = (state: IndexState, request: SearchRequest) => SearchAnswer;

/** Mülheim an der Ruhr. */
const MOST_NAME_WORDS = 4;
const EVERYTHING = OfferQuerySchema.parse({});
const TOKEN = /[^\s,;:.()]+/g;
const EDGES = /^[\s:]+|[\s:]+$/g;
const BEFORE_PLACE = /(?:^|\s)(?:in|im|bei|um|nahe|raum)\s*$/iu;

/**
 * The search around the place that is named among the words; null if none is, if the words are met together, or if the other words
 * have no offer anywhere. Filters do not count here, so that a question is read alike whatever is chosen beside it.
 */
export function readAsNear(
  state: IndexState,
  request: SearchRequest,
  answer: Answer,
): NearReading | null {
  const { places, query } = request;
  if (places === undefined || query.near !== undefined || request.centre !== null) return null;
  const found = placeAmong(state, query.q, places);
  if (found === null) return null;
  const { word, words, centre, label } = found;
  const hasOffers = (q: string) => answer(state, onlyWords(request, q)).total > 0;
  if (hasOffers(query.q) || !hasOffers(words)) return null;
  return {
    request: { ...request, query: { ...query, q: words, near: label }, centre },
    read: { word, label, km: query.km, words },
  };
}

function onlyWords({ query, today, places }: SearchRequest, q: string): SearchRequest {
  const bare = { ...EVERYTHING, q, past: query.past, size: 1 };
  return { query: bare, centre: null, today, ...(places === undefined ? {} : { places }) };
}

interface NamedPlace {
  readonly word: string;
  readonly words: string;
  readonly centre: Centre;
  readonly label: string;
}

/** The longest name of a place among the words, with what is left of the text without it. */
function placeAmong(state: IndexState, text: string, places: PlaceFinder): NamedPlace | null {
  const plain = plainWords(text);
  const tokens = [...plain.matchAll(TOKEN)];
  for (let length = Math.min(MOST_NAME_WORDS, tokens.length); length > 0; length--) {
    for (let at = tokens.length - length; at >= 0; at--) {
      const first = tokens[at];
      const last = tokens[at + length - 1];
      if (first === undefined || last === undefined) continue;
      const end = last.index + last[0].length;
      const word = text.slice(first.index, end);
      const centre = places(word);
      if (centre === null || centre.label === null || isTelling(state, word)) continue;
      const before = text.slice(0, first.index).replace(BEFORE_PLACE, ' ');
      const words = `${before}${text.slice(end)}`.replace(/[\s,;]+/g, ' ').replace(EDGES, '');
      return { word, words, centre, label: centre.label };
    }
  }
  return null;
}

/** A word of grammar (Au), or one that more headings have than places and providers (Essen, Singen): there it is a word. */
function isTelling(state: IndexState, text: string): boolean {
  const [word, ...more] = wordsOf(text);
  if (word === undefined || more.length > 0) return false;
  const { folded } = word;
  if (isStopWord(folded)) return true;
  const finder = new TermFinder(state);
  const headings = finder.offersWith(
    finder.alternative({
      terms: [stem(folded)],
      reading: 'word',
      text,
      onlyHeadings: true,
      exactly: folded,
    }),
  );
  return headings > finder.frequency(nameTerm(folded));
}
