import type { Twinship } from './compare-offers.ts';
import type { TwinFacts } from './twin-facts.ts';

/** Another offer and how it is related. */
export interface TwinMatch {
  readonly facts: TwinFacts;
  readonly twinship: Twinship;
}

/** Of each kind: more pairs of one offer help nobody to decide. */
const MOST_PAIRS = 5;

/**
 * Which pairs people are asked about. A course that is given twenty times would make 190 pairs: of the forms of a course within a member
 * each is only asked about with the one that begins before it and the one that begins after it.
 */
export function choosePairs(own: TwinFacts, matches: readonly TwinMatch[]): readonly TwinMatch[] {
  const chain = matches.filter((match) => isInChain(own, match)).sort(byStart);
  const after = chain.findIndex(({ facts }) => isBefore(own, facts));
  const at = after < 0 ? chain.length : after;
  const neighbours = chain.slice(Math.max(0, at - 1), at + 1);
  const others = matches
    .filter((match) => !isInChain(own, match))
    .sort((one, other) => other.twinship.strength - one.twinship.strength || byId(one, other));
  const ofKind = (kind: Twinship['kind']) =>
    others.filter(({ twinship }) => twinship.kind === kind).slice(0, MOST_PAIRS);
  return [...ofKind('duplicate'), ...ofKind('variant'), ...neighbours];
}

function isInChain(own: TwinFacts, { facts, twinship }: TwinMatch): boolean {
  return (
    twinship.kind === 'variant' &&
    facts.memberId === own.memberId &&
    twinship.reasons.includes('title')
  );
}

const startOf = ({ runs }: TwinFacts): string => runs[0]?.startsOn ?? '9';
const placeInChain = (facts: TwinFacts): string => `${startOf(facts)} ${facts.offerId}`;
const isBefore = (one: TwinFacts, other: TwinFacts): boolean =>
  placeInChain(one) < placeInChain(other);
const byStart = (one: TwinMatch, other: TwinMatch): number =>
  isBefore(one.facts, other.facts) ? -1 : 1;
const byId = (one: TwinMatch, other: TwinMatch): number =>
  one.facts.offerId < other.facts.offerId ? -1 : 1;
