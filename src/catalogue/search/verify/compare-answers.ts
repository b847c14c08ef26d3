import { FACETS } from '../../model/offer-query.ts';
import type { SearchAnswer } from '../types.ts';
import type { SqlAnswer } from './answer-by-sql.ts';

const SAME_PLACE_KM = 1e-6;

/** Sentences about everything in which the index's answer (with all hits on one page) differs from the database's. */
export function compareAnswers(answer: SearchAnswer, truth: SqlAnswer): string[] {
  const differences: string[] = [];
  if (answer.total !== truth.offers.length) {
    differences.push(`total: index ${answer.total}, database ${truth.offers.length}`);
  }
  const hits = new Map(answer.hits.map((hit) => [hit.offerId, hit]));
  for (const offer of truth.offers) {
    const hit = hits.get(offer.id);
    hits.delete(offer.id);
    if (hit === undefined) differences.push(`offer ${offer.id}: missing in the index`);
    else if (hit.runId !== offer.runId || hit.runCount !== offer.runCount) {
      differences.push(
        `offer ${offer.id}: index run ${hit.runId} of ${hit.runCount}, database run ${offer.runId} of ${offer.runCount}`,
      );
    } else if (Math.abs((hit.distanceKm ?? -1) - (offer.distanceKm ?? -1)) > SAME_PLACE_KM) {
      differences.push(
        `offer ${offer.id}: index ${hit.distanceKm} km, database ${offer.distanceKm} km`,
      );
    }
  }
  for (const id of hits.keys()) differences.push(`offer ${id}: not in the database's answer`);
  for (const facet of FACETS) {
    const counted = new Map(Object.entries(truth.facets[facet] ?? {}));
    for (const { value, count } of answer.facets[facet]) {
      const expected = counted.get(value) ?? 0;
      counted.delete(value);
      if (count !== expected)
        differences.push(`${facet}=${value}: index ${count}, database ${expected}`);
    }
    for (const [value, count] of counted)
      differences.push(`${facet}=${value}: index 0, database ${count}`);
  }
  return differences;
}
