import type { MissedSearch } from '../../model/missed-search.ts';
import { FACETS, type OfferQuery } from '../../model/offer-query.ts';
import { parseQuestion } from '../../search/query/parse-question.ts';
import { isStopWord } from '../../search/text/stop-words.ts';
import { wordsOf } from '../../search/text/words.ts';

const MOST_WORDS = 8;
const LONGEST_WORDS = 80;
/** An e-mail address, a telephone number, a date of birth: nobody looks for a course with it. */
const PERSONAL = /@|\d(?:[\s./()-]*\d){5}/;
/** Keys of closed lists; anything else comes from a mangled link. */
const KEY = /^[\w.-]+$/;
/** What people type counts without its value. */
const TYPED = ['from', 'to', 'starts_after', 'ends_by', 'price_max', 'past'] as const;

/**
 * How a search without hits is counted: once as such, and once more for the municipality it was around. Empty for a question that
 * says nothing (no words, no filters), that is too long to be asked again, or that holds something personal.
 */
export function missedSearchesOf(query: OfferQuery, municipality: string | null): MissedSearch[] {
  const filters = filtersOf(query);
  if (PERSONAL.test(query.q) || filters === null) return [];
  const words = askedWords(query.q);
  const text = words.join(' ');
  if (words.length > MOST_WORDS || text.length > LONGEST_WORDS) return [];
  if (text === '' && filters.length === 0) return [];
  const search = { words: text, filters, isLocal: query.near !== undefined };
  const anywhere = { ...search, municipality: null };
  return municipality === null ? [anywhere] : [anywhere, { ...search, municipality }];
}

/** The words as they are looked up, sorted, each once; what must not be there keeps its minus. */
function askedWords(text: string): string[] {
  const all = new Set<string>();
  for (const { kind, text: part } of parseQuestion(text)) {
    const sign = kind === 'words' || kind === 'phrase' ? '' : '-';
    for (const { folded } of wordsOf(part)) all.add(sign + folded.toLowerCase());
  }
  const telling = [...all].filter((word) => !isStopWord(word));
  return (telling.length > 0 ? telling : [...all]).sort();
}

/** The conditions in force; null if one of them cannot be a choice. */
function filtersOf(query: OfferQuery): string[] | null {
  if (FACETS.some((facet) => query[facet].some((value) => !KEY.test(value)))) return null;
  const chosen = FACETS.flatMap((facet) => query[facet].map((value) => `${facet}=${value}`));
  const typed = TYPED.filter((name) => query[name] !== undefined);
  return [...chosen, ...typed].sort();
}
