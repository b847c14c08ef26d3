import { UNKNOWN } from '../../model/offer-query.ts';
import { durationStep, type OfferFacet } from './facet-values.ts';
import type { OfferRow, Terms } from './rows.ts';

/** The facet values of an offer, `unknown` being one of them; a topic brings its parents along. */
export function* offerFacts(
  offer: OfferRow,
  terms: Terms,
): Generator<readonly [OfferFacet, string]> {
  for (const topic of withParents(offer.topics, terms.topicParents)) yield ['topic', topic];
  yield ['provider', offer.provider.slug];
  yield ['duration', offer.durationDays === null ? UNKNOWN : durationStep(offer.durationDays)];
  for (const key of new Set(offer.funding)) yield ['funding', key];
  for (const key of new Set(offer.certificates)) yield ['certificate', key];
  for (const key of orUnknown(offer.languages)) yield ['language', key];
  yield ['level', offer.languageLevel ?? UNKNOWN];
  for (const key of new Set(offer.targets)) yield ['target', key];
}

export function orUnknown(keys: readonly string[]): Iterable<string> {
  return keys.length === 0 ? [UNKNOWN] : new Set(keys);
}

export function withParents(
  topics: readonly string[],
  parents: ReadonlyMap<string, string>,
): ReadonlySet<string> {
  const all = new Set<string>();
  for (const topic of topics) {
    let current: string | undefined = topic;
    while (current !== undefined && !all.has(current)) {
      all.add(current);
      current = parents.get(current);
    }
  }
  return all;
}
