import type { RankedOffer } from './best-hits.ts';

/** What decides the turns of tied offers; all of it the same on each page of a day. */
export interface TurnKeys {
  /** Place of an offer's member in an order that does not change from day to day. */
  memberOf(offer: RankedOffer): number;
  /** Order of one member's own offers: negative if the first one comes first. */
  compare(one: RankedOffer, other: RankedOffer): number;
  /** Counted up by one each day. */
  readonly day: number;
}

/** How a place among equals came about, for `explain`. */
export interface Turn {
  readonly place: number;
  readonly offers: number;
  readonly members: number;
}

export interface TurnedOffer {
  readonly offer: RankedOffer;
  readonly turn: Turn;
}

/**
 * The offers from place `from` to `to` of a group of equals (C-A8). Members take turns: each day the next one begins, then comes
 * one offer of each member after the other, then the second ones, and so on; a member's own offers move up as well, so that each
 * of them is first in its turn. Costs one walk over the group, however large it is.
 */
export function takeTurns(
  group: readonly RankedOffer[],
  from: number,
  to: number,
  keys: TurnKeys,
): TurnedOffer[] {
  const byMember = new Map<number, RankedOffer[]>();
  for (const offer of group) {
    const member = keys.memberOf(offer);
    const own = byMember.get(member);
    if (own === undefined) byMember.set(member, [offer]);
    else own.push(offer);
  }
  const members = [...byMember].sort(([a], [b]) => a - b).map(([, offers]) => offers);
  const beginner = keys.day % members.length;
  const circle = [...members.slice(beginner), ...members.slice(0, beginner)];
  const cycle = Math.floor(keys.day / members.length);
  const sorted = new Set<RankedOffer[]>();
  const turned: TurnedOffer[] = [];
  let place = 0;
  let inRound = circle;
  for (let round = 0; place < to && inRound.length > 0; round++) {
    inRound = inRound.filter((offers) => offers.length > round);
    if (place + inRound.length <= from) {
      place += inRound.length;
      continue;
    }
    for (const offers of inRound) {
      if (place >= to) break;
      if (place >= from) {
        if (!sorted.has(offers)) sorted.add(offers.sort(keys.compare));
        const offer = offers[(round + cycle) % offers.length];
        const turn = { place: place + 1, offers: group.length, members: members.length };
        if (offer !== undefined) turned.push({ offer, turn });
      }
      place++;
    }
  }
  return turned;
}
