import type { FeedbackPicture } from './feedback-picture.ts';
import { LEAST_VOTES } from './feedback-time.ts';

/** How many said what of one service, or of all that are shown. */
export interface FeedbackFigure {
  /** Null = no service in particular: a provider as such, or the office. */
  readonly serviceKey: string | null;
  readonly good: number;
  readonly middling: number;
  readonly bad: number;
}

export interface VoteCount {
  /** '' = no service in particular. */
  readonly serviceKey: string;
  readonly picture: FeedbackPicture;
  readonly count: number;
}

/**
 * Figures per service with at least {@link LEAST_VOTES} votes, most votes first. Of the others nothing is told, not even in a sum, from
 * which one could take the rest away.
 */
export function feedbackFigures(counts: readonly VoteCount[]): readonly FeedbackFigure[] {
  const byService = new Map<string, { good: number; middling: number; bad: number }>();
  for (const { serviceKey, picture, count } of counts) {
    const figure = byService.get(serviceKey) ?? { good: 0, middling: 0, bad: 0 };
    figure[picture] += count;
    byService.set(serviceKey, figure);
  }
  return [...byService]
    .map(([key, figure]) => ({ serviceKey: key === '' ? null : key, ...figure }))
    .filter((figure) => votesOf(figure) >= LEAST_VOTES)
    .sort((a, b) => votesOf(b) - votesOf(a));
}

export const votesOf = ({ good, middling, bad }: Omit<FeedbackFigure, 'serviceKey'>): number =>
  good + middling + bad;
