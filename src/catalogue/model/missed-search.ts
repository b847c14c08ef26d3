/** The smallest number of searches of which words may be kept and shown (guard-rail: k ≥ 5). */
export const LEAST_SEARCHES = 5;

/** What was looked for and not found, without anything about who looked. */
export interface MissedSearch {
  /** Folded words in alphabetical order, joined by spaces; empty where only filters were chosen. */
  readonly words: string;
  /** Conditions besides words and place, sorted: `topic=pflege`, or the bare name where the value was typed (`price_max`). */
  readonly filters: readonly string[];
  readonly isLocal: boolean;
  /** Counts only searches around this municipality; null counts all. */
  readonly municipality: string | null;
}

/** A search counted so often in a month that it may be named. */
export interface CountedSearch extends MissedSearch {
  /** First day of the month. */
  readonly month: string;
  readonly searches: number;
}

/** One text per search, the same for all who looked for the same. */
export function missedSearchKey({ words, filters, isLocal, municipality }: MissedSearch): string {
  return JSON.stringify([words, filters, isLocal, municipality]);
}
