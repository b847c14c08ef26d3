import type { LocalDate } from '../../../../platform/clock.ts';
import { dayNumber } from '../../segment/days.ts';
import { MOST_WITNESSES } from '../../segment/phrases.ts';
import type { Segment } from '../../segment/segment.ts';

/**
 * Tells of a segment's phrases whether somebody would still find an offer with them on this day. Witnesses are the offers that
 * start last: a living one that is past says that all further ones are past as well. If all of them died, there are others only
 * where more offers had the phrase than have died.
 */
export function currentPhrases(segment: Segment, today: LocalDate): (phrase: number) => boolean {
  const { live, lastStarts } = segment;
  const { witnessStarts, witnesses, weights } = segment.phrases;
  const day = dayNumber(today);
  let dead: number | null = null;
  return (phrase) => {
    const from = witnessStarts[phrase] ?? 0;
    const to = witnessStarts[phrase + 1] ?? 0;
    for (let at = from; at < to; at++) {
      const offer = witnesses[at] ?? 0;
      if (live[offer] === 1) return (lastStarts[offer] ?? 0) >= day;
    }
    if (to - from < MOST_WITNESSES) return false;
    dead ??= deadOffers(segment);
    return (weights[phrase] ?? 0) > dead;
  };
}

function deadOffers({ live, offerCount }: Segment): number {
  let dead = 0;
  for (let offer = 0; offer < offerCount; offer++) if (live[offer] !== 1) dead++;
  return dead;
}
