import type { Segment } from '../segment/segment.ts';
import type { Reading } from '../types.ts';
import { liveCount, postingListsOf } from './posting-list.ts';
import type { IndexState } from './state.ts';
import type { Alternative, WordGroup } from './word-group.ts';

/** What an alternative is made of; weight 1 unless it is said, anywhere in the offer unless only headings count. */
export interface Wanted {
  readonly terms: readonly string[];
  readonly reading: Reading;
  readonly text: string;
  readonly weight?: number;
  readonly onlyHeadings?: boolean;
  readonly exactly?: string | null;
}

/** Looks terms up in all segments of one state. */
export class TermFinder {
  readonly state: IndexState;
  readonly offers: number;

  constructor(state: IndexState) {
    this.state = state;
    this.offers = state.segments.reduce((sum, segment) => sum + segment.offerCount, 0);
  }

  /** Living offers with the term; exact where it is 0, for a word whose only offers are gone has no hits. */
  frequency(term: string): number {
    let total = 0;
    for (const segment of this.state.segments) total += frequencyIn(segment, term);
    return total;
  }

  /**
   * Living offers that have one of these, at most as many as the alternatives have together; counted up to `enough`, for whoever
   * only wants to know whether there are so many.
   */
  offersWith(group: WordGroup, enough = Number.POSITIVE_INFINITY): number {
    let count = 0;
    for (const segment of this.state.segments) {
      for (const alternative of group) {
        const lists = postingListsOf(segment, alternative);
        count += liveCount(segment, lists, enough - count);
        if (count >= enough) return enough;
      }
    }
    return count;
  }

  /** The alternative if an offer has all its terms, its weight multiplied by how rare the rarest is; otherwise none. */
  alternative(wanted: Wanted, mostRarity = Number.POSITIVE_INFINITY): WordGroup {
    const { terms, reading, text, weight = 1, onlyHeadings = false, exactly = null } = wanted;
    const frequencies = terms.map((term) => this.frequency(term));
    const rarest = Math.min(...frequencies);
    if (terms.length === 0 || rarest === 0) return [];
    const rarity = Math.min(mostRarity, this.rarity(rarest));
    const alternative: Alternative = {
      terms,
      weight: weight * rarity,
      reading,
      text,
      onlyHeadings,
      exactly,
    };
    const isSure = terms.length === 1 && !onlyHeadings && exactly === null;
    return isSure || this.#occurs(alternative) ? [alternative] : [];
  }

  #occurs(alternative: Alternative): boolean {
    return this.state.segments.some(
      (segment) => liveCount(segment, postingListsOf(segment, alternative), 1) > 0,
    );
  }

  rarity(frequency: number): number {
    return Math.min(4, 0.25 + Math.log(1 + this.offers / (1 + frequency)) / 3);
  }

  /** The terms of the index that begin with a text, at most `most`. */
  beginningWith(text: string, most: number): string[] {
    const wanted = Buffer.from(text);
    const terms = new Set<string>();
    for (const { postings } of this.state.segments) {
      const first = postings.terms.lowerBound(wanted);
      for (let at = first; at < postings.terms.length && terms.size < most; at++) {
        if (!postings.terms.startsWith(at, wanted)) break;
        terms.add(postings.terms.get(at));
      }
    }
    return [...terms];
  }
}

/** How many offers are listed under a term; 0 if none of them lives. */
function frequencyIn(segment: Segment, term: string): number {
  const terms = { terms: [term], onlyHeadings: false, exactly: null };
  const lists = [...postingListsOf(segment, terms)];
  const lives = liveCount(segment, lists, 1) > 0;
  return lives ? lists.reduce((sum, { start, end }) => sum + end - start, 0) : 0;
}
