import { durationStep, type OfferFacet } from './facet-values.ts';
import type { OfferRow, Terms } from './rows.ts';

/** The facet values that an offer is known to have; a topic brings its parents along. */
export function* offerFacts(
  offer: OfferRow,
  terms: Terms,
): Generator<readonly [OfferFacet, string]> {
  for (const topic of withParents(offer.topics, terms.topicParents)) yield ['topic', topic];
  yield ['provider', offer.provider.slug];
  if (offer.durationDays !== null) yield ['duration', durationStep(offer.durationDays)];
  for (const key of new Set(offer.funding)) yield ['funding', key];
  for (const key of new Set(offer.certificates)) yield ['certificate', key];
  for (const key of new Set(offer.languages)) yield ['language', key];
  if (offer.languageLevel !== null) yield ['level', offer.languageLevel];
  for (const key of new Set(offer.targets)) yield ['target', key];
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
