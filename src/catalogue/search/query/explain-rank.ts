import { startText } from '../segment/days.ts';
import type { RankReason } from '../types.ts';
import type { Plan } from './plan.ts';
import type { RankedHit } from './rank-hits.ts';
import type { IndexState } from './state.ts';

export function explainRank(
  { segments }: IndexState,
  hits: readonly RankedHit[],
  plan: Plan,
): RankReason[] {
  return hits.map(({ segment, offer, standing, turn }) => ({
    offerId: segments[segment]?.offerIds.ids.get(offer) ?? '',
    relevanceStep: plan.words === null ? null : standing.step,
    isBookable: standing.isBookable,
    start: startText(standing.start),
    metres: plan.metres === null ? null : standing.metres,
    turn,
  }));
}
