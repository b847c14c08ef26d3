import type { Segment } from '../segment/segment.ts';
import type { Scratch } from './scratch.ts';

/**
 * Offers with a run inside the circle, each once, in `scratch.candidates`; with `candidateCount` only those of the first so many
 * candidates. Whoever asks for a radius asks for a small part of a large catalogue: nobody else has to be looked at.
 */
export function nearOffers(
  { offerCount, placeOffers: { starts, offers } }: Segment,
  metres: Int32Array,
  { candidates, met }: Scratch,
  candidateCount: number | null,
): number {
  met.fill(0);
  const positions = Math.min(metres.length, starts.length - 1);
  for (let position = 0; position < positions; position++) {
    if ((metres[position] ?? -1) < 0) continue;
    const end = starts[position + 1] ?? 0;
    for (let at = starts[position] ?? 0; at < end; at++) met[offers[at] ?? 0] = 1;
  }
  // In the order of their numbers, so that the walk over their runs goes through memory in one direction.
  let count = 0;
  if (candidateCount === null) {
    for (let offer = 0; offer < offerCount; offer++)
      if (met[offer] === 1) candidates[count++] = offer;
    return count;
  }
  for (let i = 0; i < candidateCount; i++) {
    const offer = candidates[i] ?? 0;
    if (met[offer] === 1) candidates[count++] = offer;
  }
  return count;
}
