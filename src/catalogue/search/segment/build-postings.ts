import type { Pace } from '../../../platform/pace.ts';
import type { Lexicon } from '../text/lexicon.ts';
import { termsOfWord } from '../text/terms-of-word.ts';
import { GrowingColumn, sharedColumn } from './columns.ts';
import { OfferTerms, type WordTerms } from './offer-terms.ts';
import type { OfferTexts } from './offer-text.ts';
import { BLOCK_OFFERS, type Postings } from './postings.ts';
import { textColumnOf } from './text-column.ts';
import type { WordTable } from './word-table.ts';

/** Turns words into terms (stems and compound parts) and lists the offers per term; takes the entries of the texts. */
export async function buildPostings(
  texts: OfferTexts,
  lexicon: Lexicon,
  pace: Pace,
): Promise<Postings> {
  const { names, wordTerms } = await termsOfWords(texts.words, lexicon, pace);
  const offerTerms = new OfferTerms(texts, wordTerms, names.length, lexicon.averageLength);
  const offerCount = texts.lengths.length;
  const blocks = Math.max(1, Math.ceil(offerCount / BLOCK_OFFERS));
  const lists = names.length * blocks;
  // Counting sort by term and block; within both the offers stay in their order. Going through the entries twice takes little time;
  // keeping the terms of all offers took hundreds of megabytes.
  const starts = sharedColumn(Uint32Array, lists + 1);
  for (let offer = 0; offer < offerCount; offer++) {
    const block = Math.floor(offer / BLOCK_OFFERS);
    offerTerms.eachTerm(offer, (term) => {
      const after = term * blocks + block + 1;
      starts[after] = (starts[after] ?? 0) + 1;
    });
    await pace.pause();
  }
  for (let i = 0; i < lists; i++) starts[i + 1] = (starts[i + 1] ?? 0) + (starts[i] ?? 0);
  const offers = sharedColumn(Uint16Array, starts[lists] ?? 0);
  const impacts = sharedColumn(Uint8Array, starts[lists] ?? 0);
  const next = starts.slice();
  for (let offer = 0; offer < offerCount; offer++) {
    const block = Math.floor(offer / BLOCK_OFFERS);
    offerTerms.each(offer, (term, impact) => {
      const list = term * blocks + block;
      const at = next[list] ?? 0;
      next[list] = at + 1;
      offers[at] = offer % BLOCK_OFFERS;
      impacts[at] = impact;
    });
    await pace.pause();
  }
  texts.entries.clear();
  return { terms: textColumnOf(names), blocks, starts, offers, impacts };
}

/** All terms in their order, and by their places those of each word; words that count nowhere have none. */
async function termsOfWords(
  words: WordTable,
  lexicon: Lexicon,
  pace: Pace,
): Promise<{ names: readonly string[]; wordTerms: WordTerms }> {
  const numbers = new Map<string, number>();
  const starts = new Uint32Array(words.folded.length + 1);
  const terms = new GrowingColumn(Uint32Array);
  for (const [word, folded] of words.folded.entries()) {
    for (const term of words.offers.get(word) > 0 ? termsOfWord(folded, lexicon.parts) : []) {
      const number = numbers.get(term) ?? numbers.size;
      if (number === numbers.size) numbers.set(term, number);
      terms.push(number);
    }
    starts[word + 1] = terms.length;
    await pace.pause();
  }
  const names = [...numbers.keys()].sort((one, other) => (one < other ? -1 : 1));
  const places = new Uint32Array(names.length);
  for (const [place, name] of names.entries()) places[numbers.get(name) ?? 0] = place;
  const placed = Uint32Array.from(terms.view(), (number) => places[number] ?? 0);
  return { names, wordTerms: { starts, terms: placed } };
}
