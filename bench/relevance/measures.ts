import type { Measures } from '../../src/catalogue/web/quality/quality-figures.ts';

/** Hits that count for the completeness of an answer: what fits on the first page. */
export const RECALL_DEPTH = 20;
/** Hits that most people look at. */
export const PRECISION_DEPTH = 10;

/** The grades of what was shown, best place first, and how many good offers there are in all. */
export interface GradedAnswer {
  readonly grades: readonly Grade[];
  readonly good: number;
  /** Keys of forbidden offers among the first 20. */
  readonly forbidden: readonly string[];
}

export type Grade = 'good' | 'acceptable' | 'wrong';

/**
 * Good offers among the first 20, of those that could stand there: min(20, all good ones) ("capped recall", Thakur et al. 2021, BEIR).
 * Null where nothing good exists.
 */
export function recallAt20({ grades, good }: GradedAnswer): number | null {
  if (good === 0) return null;
  const found = grades.slice(0, RECALL_DEPTH).filter((grade) => grade === 'good').length;
  return found / Math.min(RECALL_DEPTH, good);
}

/**
 * Good and acceptable offers among the first 10, of those that are shown there ("set-based precision"; the classical P@10 divides by ten,
 * which no short and complete answer can reach: Manning, Raghavan, Schütze 2008, 8.4). Nothing shown is right only if nothing good exists.
 */
export function precisionAt10({ grades, good }: GradedAnswer): number {
  const shown = grades.slice(0, PRECISION_DEPTH);
  if (shown.length === 0) return good === 0 ? 1 : 0;
  return shown.filter((grade) => grade !== 'wrong').length / shown.length;
}

/** 1 / place of the first good offer among the first 20, otherwise 0 (Voorhees 1999). Null where nothing good exists. */
export function reciprocalRank({ grades, good }: GradedAnswer): number | null {
  if (good === 0) return null;
  const place = grades.slice(0, RECALL_DEPTH).indexOf('good');
  return place < 0 ? 0 : 1 / (place + 1);
}

/** Means over questions; four digits, so that figures written and measured again are equal. */
export function meansOf(answers: readonly GradedAnswer[]): Measures {
  return {
    questions: answers.length,
    recallAt20: meanOf(answers.map(recallAt20)),
    precisionAt10: meanOf(answers.map(precisionAt10)) ?? 0,
    meanReciprocalRank: meanOf(answers.map(reciprocalRank)),
    withForbiddenHits: answers.filter(({ forbidden }) => forbidden.length > 0).length,
  };
}

function meanOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  if (known.length === 0) return null;
  const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
  return Math.round(mean * 10_000) / 10_000;
}
