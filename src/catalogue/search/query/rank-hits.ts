import type { Dictionaries } from '../segment/dictionaries.ts';
import type { BestHits, RankedOffer } from './best-hits.ts';
import { type Standing, standingOf } from './rank-key.ts';
import type { IndexState } from './state.ts';
import { type Turn, type TurnKeys, takeTurns } from './take-turns.ts';

/** A hit with the reasons for its place. */
export interface RankedHit extends RankedOffer {
  readonly standing: Standing;
  /** null if no other hit is equal. */
  readonly turn: Turn | null;
}

/** The hits of one page in the published order. `day` is the day number that decides whose turn it is. */
export function rankHits(
  state: IndexState,
  best: BestHits,
  page: { readonly skip: number; readonly size: number },
  day: number,
): RankedHit[] {
  const keys = turnKeys(state, day);
  return best.groups(page.skip, page.size).flatMap((group): RankedHit[] => {
    const standing = standingOf(group.first, group.second);
    const from = Math.max(0, page.skip - group.better);
    const to = Math.min(group.offers.length, page.skip + page.size - group.better);
    const [only] = group.offers;
    if (group.offers.length === 1 && only !== undefined) return [{ ...only, standing, turn: null }];
    return takeTurns(group.offers, from, to, keys).map(({ offer, turn }) => ({
      ...offer,
      standing,
      turn,
    }));
  });
}

function turnKeys({ segments, dictionaries }: IndexState, day: number): TurnKeys {
  const ranks = memberRanks(dictionaries);
  const hashOf = ({ segment, offer }: RankedOffer) =>
    segments[segment]?.offerIds.hashes[offer] ?? 0;
  const idOf = ({ segment, offer }: RankedOffer) =>
    segments[segment]?.offerIds.ids.get(offer) ?? '';
  return {
    day,
    memberOf: ({ segment, offer }) => ranks[segments[segment]?.members[offer] ?? 0] ?? 0,
    compare: (one, other) => hashOf(one) - hashOf(other) || (idOf(one) < idOf(other) ? -1 : 1),
  };
}

/** Members in the order of their slugs: the same after every restart and build. */
function memberRanks({ offerValues }: Dictionaries): Uint32Array {
  return offerValues.ranks('provider');
}
