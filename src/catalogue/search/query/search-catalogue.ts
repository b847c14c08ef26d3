import { idHash } from '../segment/offer-ids.ts';
import type { SearchAnswer, SearchHit, SearchRequest } from '../types.ts';
import { BestHits } from './best-hits.ts';
import { facetCounts, newCounts, placeCounts } from './counts.ts';
import { describeHit } from './describe-hit.ts';
import { type Plan, planOf } from './plan.ts';
import { profileVerdicts } from './profile-verdicts.ts';
import { scanSegment } from './scan.ts';
import type { IndexState } from './state.ts';
import { understandWords } from './understand-words.ts';

/** Answers a query from one state of the index: hits of the wanted page, exact counts of all facets, places for the map. */
export function searchCatalogue(state: IndexState, request: SearchRequest): SearchAnswer {
  const { dictionaries } = state;
  const words = understandWords(state, request.query.q);
  const plan = planOf(state, request, words);
  const counts = newCounts(dictionaries);
  const { page, size } = request.query;
  const offers = state.segments.reduce((sum, segment) => sum + segment.offerCount, 0);
  const best = new BestHits(Math.max(1, Math.min(page * size, offers)));
  const scan = { plan, dictionaries, counts, best, rotation: idHash(request.today) };
  for (const [number, segment] of state.segments.entries()) scanSegment(segment, number, scan);
  return {
    total: counts.total,
    position: state.position,
    correctedQuery: words.corrected,
    hits: hitsOf(state, plan, best, (page - 1) * size, size),
    facets: facetCounts(counts, dictionaries),
    places: placeCounts(counts, dictionaries),
    ...(request.explain === true ? { explanation: { words: words.groups, sort: plan.sort } } : {}),
  };
}

function hitsOf(
  state: IndexState,
  plan: Plan,
  best: BestHits,
  skip: number,
  size: number,
): SearchHit[] {
  const verdicts = state.segments.map((segment) =>
    profileVerdicts(segment.profiles, plan.runFilters, state.dictionaries.runValues),
  );
  const hits: SearchHit[] = [];
  for (const { segment, offer } of best.sorted().slice(skip, skip + size)) {
    const columns = state.segments[segment];
    const verdict = verdicts[segment];
    if (columns !== undefined && verdict !== undefined)
      hits.push(describeHit(columns, offer, plan, verdict));
  }
  return hits;
}
