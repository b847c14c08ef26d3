import { derivedStem } from '../text/derived-stem.ts';
import { stem } from '../text/stem.ts';
import { isOtherInCapitals, isStopWord } from '../text/stop-words.ts';
import { nameTerm, placeTerm } from '../text/terms-of-word.ts';
import { isAbbreviation, type Word } from '../text/words.ts';
import type { PlaceFinder } from '../types.ts';
import { TermFinder, type Wanted } from './find-terms.ts';
import { knownHalf } from './known-half.ts';
import { farMoreUsual, likelyWord } from './likely-word.ts';
import { NO_PARTS, partsOfWord } from './parts-of-word.ts';
import { relatedWords } from './related-words.ts';
import { similarParts } from './similar-parts.ts';
import type { SimilarWord } from './similar-words.ts';
import type { IndexState } from './state.ts';
import type { WordGroup } from './word-group.ts';
import { wordsBeginning } from './words-beginning.ts';

/** What a word of a query means in this catalogue. */
export interface Meaning {
  /** Empty: no offer has it. */
  readonly group: WordGroup;
  /** The word that was searched instead, as people write it. */
  readonly instead: string | null;
  /** A far more usual word, to be offered: the one that was typed has hits and is what was searched. */
  readonly perhaps: string | null;
}

export const DERIVED_WEIGHT = 0.5;
/** A word in so many offers needs neither its parts nor other names of the occupation. */
const MANY_OFFERS = 100;
const MANY_HEADINGS = 10;
/** A word in so few offers may be their authors' mistake: a more usual one is offered. */
const RARE_SHARE = 1 / 5000;
const FEW_OFFERS = 2;
/** Guessing what an unknown word means takes up to a millisecond; nobody misspells more than that in one question. */
const MOST_GUESSES = 6;

export class WordReader {
  readonly finder: TermFinder;
  readonly #state: IndexState;
  readonly #places: PlaceFinder | null;
  #guesses = 0;

  /** `places` knows places that no offer names: their names are never taken for other words. */
  constructor(state: IndexState, places: PlaceFinder | null = null) {
    this.#state = state;
    this.#places = places;
    this.finder = new TermFinder(state);
  }

  /**
   * The word with its forms; with its synonyms and, if it is a compound, the offers that have all its parts in their headings. If no
   * offer has any of these, what it may have meant. `known` are readings that come from its neighbours (`E Commerce`).
   */
  read(word: Word, known: WordGroup = []): Meaning {
    const exact = this.exact(word);
    const own = [...exact, ...known];
    const group = this.#withRelated(word, own);
    if (own.length === 0 && this.#places?.(word.shown)) return this.#placeElsewhere(group);
    if (own.length === 0 && group.every(({ reading }) => reading === 'parts')) {
      const meant = group.length === 0 ? null : this.#likelier(word, group);
      if (meant !== null) return meant;
    }
    if (group.length > 0) return { group, instead: null, perhaps: this.#perhaps(word, exact) };
    if (isAbbreviation(word.shown) || isStopWord(word.folded)) return nothing;
    if (++this.#guesses > MOST_GUESSES) return nothing;
    return this.#guess(word);
  }

  /** Whether it is the name of a place, with offers or without. */
  isPlace({ shown, folded }: Word): boolean {
    return this.finder.frequency(placeTerm(folded)) > 0 || Boolean(this.#places?.(shown));
  }

  /** The word in the names of providers and places. */
  names({ shown, folded }: Word): WordGroup {
    return this.finder.alternative({ terms: [nameTerm(folded)], reading: 'name', text: shown });
  }

  /** The word in its forms and nothing else. */
  exact({ shown, folded }: Word): WordGroup {
    const names: Wanted = { terms: [nameTerm(folded)], reading: 'name', text: shown };
    if (folded !== folded.toLowerCase()) {
      const abbreviation: Wanted = { terms: [folded], reading: 'abbreviation', text: shown };
      return [...this.finder.alternative(abbreviation), ...this.finder.alternative(names)];
    }
    const isPlace = stem(folded) !== folded && this.finder.frequency(placeTerm(folded)) > 0;
    const exactly = isPlace ? folded : null;
    const found = [
      ...this.finder.alternative({ terms: [stem(folded)], reading: 'word', text: shown, exactly }),
      ...this.finder.alternative(names),
    ];
    if (!isOtherInCapitals(folded)) return found;
    const capitals = folded.toUpperCase();
    return [
      ...found,
      ...this.finder.alternative({ terms: [capitals], reading: 'abbreviation', text: capitals }),
    ];
  }

  /** What a word itself finds, with what it may also mean. */
  #withRelated(word: Word, found: WordGroup): WordGroup {
    const { finder } = this;
    const offers = found.length === 0 ? 0 : finder.offersWith(found, MANY_OFFERS + 1);
    const isOnlyName = found.length > 0 && found.every(({ reading }) => reading === 'name');
    const isEnough = isOnlyName || offers > MANY_OFFERS;
    const parts = isEnough ? NO_PARTS : partsOfWord(finder, word, offers > 0);
    const own = found.map((one) =>
      one.reading === 'word' ? { ...one, weight: Math.min(one.weight, parts.mostWeight) } : one,
    );
    const mostRarity = Math.max(0, ...own.map(({ weight }) => weight)) || Number.POSITIVE_INFINITY;
    const inHeadings = own.map((alternative) => ({ ...alternative, onlyHeadings: true }));
    const isRare =
      offers <= MANY_HEADINGS || finder.offersWith(inHeadings, MANY_HEADINGS) < MANY_HEADINGS;
    const derived = isRare ? this.#derived(word, mostRarity) : [];
    const related = relatedWords(finder, [stem(word.folded)], isRare, mostRarity);
    return [...own, ...derived, ...parts.group, ...related];
  }

  /** What somebody does and who does it, with the network's synonyms for it. */
  #derived({ shown, folded }: Word, mostRarity: number): WordGroup {
    const other = derivedStem(folded);
    if (other === null) return [];
    const wanted = {
      terms: [other],
      reading: 'word',
      text: shown,
      weight: DERIVED_WEIGHT,
    } as const;
    return [
      ...this.finder.alternative({ ...wanted, onlyHeadings: true }, mostRarity),
      ...relatedWords(this.finder, [other], false, mostRarity),
    ];
  }

  /** One mistake in a usual word is likelier than a compound that nobody has. */
  #likelier(word: Word, parts: WordGroup): Meaning | null {
    if (isAbbreviation(word.shown) || this.#isListed(word)) return null;
    if (++this.#guesses > MOST_GUESSES) return null;
    const similar = likelyWord(this.#state, word.folded);
    if (similar?.distance !== 1) return null;
    const isLikelier = similar.offers > this.finder.offersWith(parts, similar.offers);
    return isLikelier ? this.#corrected(similar) : null;
  }

  /** The name of a place without offers: another word was not meant. */
  #placeElsewhere(group: WordGroup): Meaning {
    return { ...nothing, group: group.filter(({ reading }) => reading !== 'parts') };
  }

  #guess(word: Word): Meaning {
    const isListed = this.#isListed(word);
    const similar = isListed ? null : likelyWord(this.#state, word.folded);
    const nearOffers = similar?.distance === 1 ? similar.offers : 0;
    const beginning = wordsBeginning(this.finder, word.folded);
    const begun = this.finder.offersWith(beginning, Math.max(1, nearOffers));
    const isTooLong = nearOffers >= 2 * begun;
    if (begun > 0 && !isTooLong) return { ...nothing, group: beginning };
    if (similar !== null) return this.#corrected(similar);
    const parts = isListed ? null : similarParts(this.finder, word.folded);
    const meant = parts ?? knownHalf(this.finder, word.folded);
    return meant === null ? nothing : { ...nothing, group: meant.group, instead: meant.shown };
  }

  /** A word of the network's own lists is no mistake, even if no offer has it. */
  #isListed({ folded }: Word): boolean {
    return this.#state.lexicon.synonyms.has(stem(folded));
  }

  #corrected({ shown, folded }: SimilarWord): Meaning {
    const word = { shown, folded };
    const group = this.#withRelated(word, this.exact(word));
    // The offers with the nearest word may be gone.
    return group.length === 0 ? nothing : { group, instead: shown, perhaps: null };
  }

  #perhaps({ folded, shown }: Word, exact: WordGroup): string | null {
    if (isAbbreviation(shown)) return null;
    const few = Math.max(FEW_OFFERS, Math.floor(this.finder.offers * RARE_SHARE));
    const offers = this.finder.offersWith(exact, few + 1);
    if (offers === 0 || offers > few) return null;
    return farMoreUsual(this.#state, folded, offers)?.shown ?? null;
  }
}

const nothing: Meaning = { group: [], instead: null, perhaps: null };
