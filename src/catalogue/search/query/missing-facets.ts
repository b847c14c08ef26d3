import type { FactColumns } from '../segment/fact-columns.ts';
import type { Segment } from '../segment/segment.ts';
import type { Plan } from './plan.ts';
import type { Scratch } from './scratch.ts';

/**
 * Which filtered offer facets each candidate fails, as bits in `scratch.missing`. Few candidates are asked for their values; many
 * are taken from the lists of offers that have the chosen ones.
 */
export function findMissing(
  segment: Segment,
  { required, chosen, chosenValues }: Plan,
  scratch: Scratch,
  candidateCount: number,
): void {
  const { starts, offers } = segment.valueOffers;
  const listed = chosenValues.reduce(
    (sum, value) => sum + (starts[value + 1] ?? 0) - (starts[value] ?? 0),
    0,
  );
  const { missing, candidates } = scratch;
  if (candidateCount < segment.offerCount && candidateCount * VALUES_PER_OFFER < listed) {
    const { sets, valueStarts, values } = segment.facts;
    const [first, second, third] = sets;
    const ofSets = chosenInSets(segment.facts, chosen);
    for (let i = 0; i < candidateCount; i++) {
      const offer = candidates[i] ?? 0;
      const end = valueStarts[offer + 1] ?? 0;
      let met =
        (ofSets[first[offer] ?? 0] ?? 0) |
        (ofSets[second[offer] ?? 0] ?? 0) |
        (ofSets[third[offer] ?? 0] ?? 0);
      for (let at = valueStarts[offer] ?? 0; at < end; at++) met |= chosen[values[at] ?? 0] ?? 0;
      missing[offer] = required & ~met;
    }
    return;
  }
  missing.fill(required);
  for (const value of chosenValues) {
    const others = ~(chosen[value] ?? 0);
    const end = starts[value + 1] ?? 0;
    for (let at = starts[value] ?? 0; at < end; at++) {
      const offer = offers[at] ?? 0;
      missing[offer] = (missing[offer] ?? 0) & others;
    }
  }
}

/** Per set of values the bits of its chosen ones. */
function chosenInSets({ setStarts, setValues }: FactColumns, chosen: Uint8Array): Uint8Array {
  const met = new Uint8Array(setStarts.length - 1);
  for (let set = 0; set < met.length; set++) {
    const end = setStarts[set + 1] ?? 0;
    for (let at = setStarts[set] ?? 0; at < end; at++) {
      met[set] = (met[set] ?? 0) | (chosen[setValues[at] ?? 0] ?? 0);
    }
  }
  return met;
}

/** About as many as an offer has: so much dearer is it to ask it. */
const VALUES_PER_OFFER = 8;

/** The living offers that have one of the chosen values, each once: the candidates of a query with one filter. */
export function offersWithChosen(
  segment: Segment,
  { chosenValues }: Plan,
  { candidates, met }: Scratch,
): number {
  const { starts, offers } = segment.valueOffers;
  met.fill(0);
  let count = 0;
  for (const value of chosenValues) {
    const end = starts[value + 1] ?? 0;
    for (let at = starts[value] ?? 0; at < end; at++) {
      const offer = offers[at] ?? 0;
      if (met[offer] === 1) continue;
      met[offer] = 1;
      candidates[count++] = offer;
    }
  }
  return count;
}
