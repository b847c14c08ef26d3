import { parsePrice } from '../../model/parse-price.ts';
import { CLOSED_WORDS } from './choices.ts';
import { germanWords } from './column-help.ts';
import { wordKey } from './column-mapping.ts';
import type { Column } from './columns.ts';

/** A column in which only certain words can stand; others can be mapped to them. */
export interface ClosedList {
  /** Our words, in German. */
  readonly words: readonly string[];
  /** Whether a cell may hold several. */
  readonly isList: boolean;
  /** Whether a word of a file says something without being mapped. */
  knows(word: string): boolean;
}

/** The words that a price may be instead of an amount. */
const PRICE_WORDS = ['kostenlos', 'auf Anfrage'];

const CLOSED: Readonly<Partial<Record<Column, ClosedList>>> = {
  kind: closed(CLOSED_WORDS.kind, false),
  fundingGoal: closed(CLOSED_WORDS.fundingGoal, false),
  mandatoryTraining: closed(CLOSED_WORDS.mandatoryTraining, false),
  languages: closed(CLOSED_WORDS.languages, true),
  languageLevel: closed(CLOSED_WORDS.languageLevel, false),
  startKind: closed(CLOSED_WORDS.startKind, false),
  format: closed(CLOSED_WORDS.format, false),
  times: closed(CLOSED_WORDS.times, true),
  stepFree: closed(CLOSED_WORDS.stepFree, false),
  status: closed(CLOSED_WORDS.status, false),
  childcare: closed(CLOSED_WORDS.childcare, false),
  price: {
    words: PRICE_WORDS,
    isList: false,
    knows: (amount) =>
      parsePrice({ amount, remarks: '', words: '', isDeclaredFree: false }).doubt !==
      'not_an_amount',
  },
};

/** Which words may stand in a column; null where it may hold anything. `topics` is the network's own list. */
export function closedListOf(column: Column, topics: ClosedList): ClosedList | null {
  return column === 'topics' ? topics : (CLOSED[column] ?? null);
}

function closed(list: Readonly<Record<string, string>>, isList: boolean): ClosedList {
  const known = new Set(Object.keys(list).map(wordKey));
  return { words: germanWords(list), isList, knows: (word) => known.has(wordKey(word)) };
}
