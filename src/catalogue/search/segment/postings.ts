import type { Pace } from '../pace.ts';
import type { Lexicon } from '../text/lexicon.ts';
import { termsOfWord } from '../text/terms-of-word.ts';
import { GrowingColumn, sharedColumn } from './columns.ts';
import { IN_HEADING, type OfferTexts } from './offer-text.ts';
import { type TextColumn, textColumnOf } from './text-column.ts';

/**
 * For each term, sorted by bytes, the offers that contain it and how much it says about them: 1–127, and a bit for a heading. Offers
 * are listed in blocks of 65,536, so that a number takes two bytes: this is by far the largest part of an index.
 */
export interface Postings {
  readonly terms: TextColumn;
  readonly blocks: number;
  /** Entries of term t in block b: from `starts[t · blocks + b]` to `starts[t · blocks + b + 1]`. */
  readonly starts: Uint32Array;
  /** Counted from the block's first offer. */
  readonly offers: Uint16Array;
  readonly impacts: Uint8Array;
}

export const BLOCK_OFFERS = 65_536;

/** Set in an impact whose term stands in a title, subtitle, topic, keyword or certificate. */
export const HEADING_IMPACT = 128;
export const MOST_IMPACT = 127;

/** A part of a compound says less than the word itself. */
export const PART_WEIGHT = 0.55;
// BM25's usual saturation and a mild length norm; impacts are the saturated weight, the rarity of the term is applied by the query.
const SATURATION = 1.2;
const LENGTH_NORM = 0.6;

/** Turns words into terms (stems and compound parts) and lists the offers per term. */
export async function buildPostings(
  texts: OfferTexts,
  lexicon: Lexicon,
  pace: Pace,
): Promise<Postings> {
  const { names, numbersOfWord } = await analyseWords(texts, lexicon, pace);
  const forward = await forwardTerms(texts, numbersOfWord, names.length, lexicon, pace);
  return invert(names, forward, pace);
}

/** Per word: `[term, term, …]`, the first being its own stem, the others its parts. Words that count nowhere have none. */
async function analyseWords({ words }: OfferTexts, lexicon: Lexicon, pace: Pace) {
  const numbers = new Map<string, number>();
  const names: string[] = [];
  const numberOf = (term: string) => {
    const known = numbers.get(term);
    if (known !== undefined) return known;
    numbers.set(term, names.length);
    return names.push(term) - 1;
  };
  const numbersOfWord: number[][] = [];
  for (const [number, word] of words.folded.entries()) {
    const counts = words.offers.get(number) > 0;
    numbersOfWord.push(counts ? termsOfWord(word, lexicon.parts).map(numberOf) : []);
    await pace.pause();
  }
  return { names, numbersOfWord };
}

interface Forward {
  readonly starts: GrowingColumn<Uint32Array>;
  readonly terms: GrowingColumn<Uint32Array>;
  readonly impacts: GrowingColumn<Uint8Array>;
}

async function forwardTerms(
  texts: OfferTexts,
  numbersOfWord: readonly number[][],
  termCount: number,
  lexicon: Lexicon,
  pace: Pace,
): Promise<Forward> {
  const weights = new Float32Array(termCount);
  const headings = new Uint8Array(termCount);
  let touched: number[] = [];
  const forward = {
    starts: new GrowingColumn(Uint32Array),
    terms: new GrowingColumn(Uint32Array, 1 << 14),
    impacts: new GrowingColumn(Uint8Array, 1 << 14),
  };
  const add = (term: number, weight: number, heading: number) => {
    const before = weights[term] ?? 0;
    if (before === 0) touched.push(term);
    weights[term] = before + weight;
    headings[term] = (headings[term] ?? 0) | heading;
  };
  for (let offer = 0; offer < texts.lengths.length; offer++) {
    const end =
      offer + 1 < texts.starts.length ? texts.starts.get(offer + 1) : texts.entryWord.length;
    for (let entry = texts.starts.get(offer); entry < end; entry++) {
      const stored = texts.entryWeight.get(entry);
      const heading = (stored & IN_HEADING) === 0 ? 0 : HEADING_IMPACT;
      const weight = (stored & ~IN_HEADING) / 2;
      const terms = numbersOfWord[texts.entryWord.get(entry)] ?? [];
      for (let i = 0; i < terms.length; i++)
        add(terms[i] ?? 0, i === 0 ? weight : weight * PART_WEIGHT, heading);
    }
    const relativeLength = texts.lengths.get(offer) / lexicon.averageLength;
    const norm = SATURATION * (1 - LENGTH_NORM + LENGTH_NORM * relativeLength);
    forward.starts.push(forward.terms.length);
    for (const term of touched) {
      const weight = weights[term] ?? 0;
      const impact = Math.max(1, Math.round((MOST_IMPACT * weight) / (weight + norm)));
      forward.terms.push(term);
      forward.impacts.push(impact | (headings[term] ?? 0));
      weights[term] = 0;
      headings[term] = 0;
    }
    touched = [];
    await pace.pause();
  }
  forward.starts.push(forward.terms.length);
  return forward;
}

/** Counting sort of the entries by term and block; within both the offers stay in their order. */
async function invert(names: readonly string[], forward: Forward, pace: Pace): Promise<Postings> {
  const order = Array.from(names.keys()).sort((a, b) =>
    (names[a] ?? '') < (names[b] ?? '') ? -1 : 1,
  );
  const rank = new Uint32Array(names.length);
  for (const [place, term] of order.entries()) rank[term] = place;
  const offerCount = forward.starts.length - 1;
  const blocks = Math.max(1, Math.ceil(offerCount / BLOCK_OFFERS));
  const listOf = (term: number, offer: number) =>
    (rank[term] ?? 0) * blocks + Math.floor(offer / BLOCK_OFFERS);
  const size = forward.terms.length;
  const lists = names.length * blocks;
  const starts = sharedColumn(Uint32Array, lists + 1);
  for (let offer = 0; offer < offerCount; offer++) {
    for (let i = forward.starts.get(offer); i < forward.starts.get(offer + 1); i++) {
      const at = listOf(forward.terms.get(i), offer) + 1;
      starts[at] = (starts[at] ?? 0) + 1;
    }
    await pace.pause();
  }
  for (let i = 0; i < lists; i++) starts[i + 1] = (starts[i + 1] ?? 0) + (starts[i] ?? 0);
  const offers = sharedColumn(Uint16Array, size);
  const impacts = sharedColumn(Uint8Array, size);
  const next = starts.slice();
  for (let offer = 0; offer < offerCount; offer++) {
    for (let i = forward.starts.get(offer); i < forward.starts.get(offer + 1); i++) {
      const list = listOf(forward.terms.get(i), offer);
      const at = next[list] ?? 0;
      next[list] = at + 1;
      offers[at] = offer % BLOCK_OFFERS;
      impacts[at] = forward.impacts.get(i);
    }
    await pace.pause();
  }
  const terms = textColumnOf(order.map((term) => names[term] ?? ''));
  return { terms, blocks, starts, offers, impacts };
}
